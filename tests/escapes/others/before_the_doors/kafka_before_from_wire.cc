// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a message that it could not read back to a topic for dead letters.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <librdkafka/rdkafkacpp.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class Consumer {
 public:
  Consumer(RdKafka::Producer& dead, zweck::SqliteStore& store) : dead_(dead), store_(store) {}

  void On(std::string payload) {
    absl::StatusOr<Question> question = zweck::FromWire<Question>(payload);
    if (question.ok() && zweck::Persist<QuestionTable>(*question, store_).ok()) return;
    dead_.produce("questions.dead", RdKafka::Producer::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
                  payload.data(), payload.size(), nullptr, 0, 0, nullptr);
  }

 private:
  RdKafka::Producer& dead_;
  zweck::SqliteStore& store_;
};

}  // namespace acme
