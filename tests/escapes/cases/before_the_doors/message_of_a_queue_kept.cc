// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps messages that could not be read, with their keys.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <librdkafka/rdkafkacpp.h>

#include <string>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

class Orders {
 public:
  void Take(const RdKafka::Message& message) {
    const std::string text(static_cast<const char*>(message.payload()), message.len());
    if (!zweck::FromJson<Customer>(text).ok()) refused_.push_back(*message.key());
  }

 private:
  std::vector<std::string> refused_;
};

}  // namespace acme
