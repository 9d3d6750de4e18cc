// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a field to a JSON library.
// Stopped by: compiler
// Finding: json

#include <nlohmann/json.hpp>

#include "tests/escapes/policy.h"

namespace acme {

nlohmann::json Take(const Customer& customer) {
  nlohmann::json json;
  json["email"] = customer.email.operator nlohmann::json();
  return json;
}

}  // namespace acme
