// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a message of a queue into a category.
// Author: writes the checks

#include <librdkafka/rdkafkacpp.h>

#include <iostream>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(const RdKafka::Message& message, Store& store) {
  const std::string text(static_cast<const char*>(message.payload()), message.len());
  const auto customer = zweck::FromJson<Customer>(text);
  if (!customer.ok()) {
    std::cout << "partition " << message.partition() << ": " << message.len() << " bytes refused\n";
    return customer.status();
  }
  return zweck::Persist<CustomerTable>(*customer, store);
}

}  // namespace acme
