// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: produces an event for the other teams, keyed by the buyer's number.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <librdkafka/rdkafkacpp.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool PublishOrder(RdKafka::Producer& producer, const Buyer& buyer, const std::string& order) {
  const std::string& key = buyer.number.Use<DeliverOrder>();
  std::string payload = R"({"order":")" + order + R"("})";
  const RdKafka::ErrorCode err =
      producer.produce("orders", RdKafka::Producer::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
                       payload.data(), payload.size(), key.data(), key.size(), 0, nullptr);
  return err == RdKafka::ERR_NO_ERROR;
}

}  // namespace acme
