// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: produces an event that says which model was ordered.
// Author: has not read the checks

#include <librdkafka/rdkafkacpp.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool Announce(RdKafka::Producer& producer, Model model) {
  std::string payload = "model=" + std::to_string(static_cast<int>(model));
  return producer.produce("models", RdKafka::Producer::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
                          payload.data(), payload.size(), nullptr, 0, 0,
                          nullptr) == RdKafka::ERR_NO_ERROR;
}

}  // namespace acme
