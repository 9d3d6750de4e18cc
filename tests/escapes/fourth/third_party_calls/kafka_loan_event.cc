// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends each loan with the number of the card to a topic of Kafka.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <librdkafka/rdkafkacpp.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class LoanEvents {
 public:
  explicit LoanEvents(RdKafka::Producer& producer) : producer_(producer) {}

  bool Emit(const Loan& loan) {
    nlohmann::json event;
    event["type"] = "loan.created";
    event["card"] = loan.card.Use<Lend>();
    event["title"] = loan.title.Use<Lend>();
    std::string payload = event.dump();
    return producer_.produce("library.loans", RdKafka::Producer::PARTITION_UA,
                             RdKafka::Producer::RK_MSG_COPY, payload.data(), payload.size(),
                             nullptr, 0, 0, nullptr) == RdKafka::ERR_NO_ERROR;
  }

 private:
  RdKafka::Producer& producer_;
};

}  // namespace acme
