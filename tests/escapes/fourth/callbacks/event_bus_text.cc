// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: publishes who returned a book on a bus whose listeners write it down.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <fstream>
#include <functional>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Bus {
 public:
  using Listener = std::function<void(const std::string& topic, const std::string& text)>;
  void Listen(Listener listener) { listeners_.push_back(std::move(listener)); }
  void Publish(const std::string& topic, const std::string& text) const {
    for (const Listener& listener : listeners_) listener(topic, text);
  }

 private:
  std::vector<Listener> listeners_;
};

void Wire(Bus& bus) {
  bus.Listen([](const std::string& topic, const std::string& text) {
    std::ofstream("/var/log/library/bus.log", std::ios::app) << topic << ' ' << text << '\n';
  });
}

void Returned(const Bus& bus, const Loan& loan) {
  bus.Publish("loan/returned", loan.card.Use<Lend>());
}

}  // namespace acme
