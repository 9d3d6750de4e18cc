// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value as JSON by another library.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <nlohmann/json.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, void (*send)(const std::string&)) {
  nlohmann::json json;
  json["email"] = customer.email.Use<ContactCustomer>();
  send(json.dump());
}

}  // namespace acme
