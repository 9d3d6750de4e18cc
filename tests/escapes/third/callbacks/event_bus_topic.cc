// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: publishes an address on the program's own event bus, where a subscriber logs all.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class EventBus {
 public:
  using Handler = std::function<void(const std::string& payload)>;

  void Subscribe(const std::string& topic, Handler handler) {
    handlers_[topic].push_back(std::move(handler));
  }
  void Publish(const std::string& topic, const std::string& payload) {
    for (const Handler& each : handlers_[topic]) each(payload);
  }

 private:
  std::map<std::string, std::vector<Handler>> handlers_;
};

void LogTopics(EventBus& bus) {
  bus.Subscribe("question.asked",
                [](const std::string& payload) { std::clog << "asked: " << payload << '\n'; });
}

void Asked(EventBus& bus, const Question& question) {
  bus.Publish("question.asked", question.from.Use<AnswerQuestion>());
}

}  // namespace acme
