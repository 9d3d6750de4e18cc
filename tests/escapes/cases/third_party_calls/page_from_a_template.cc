// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the name to a template engine.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <inja/inja.hpp>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Render(const Customer& customer) {
  inja::json data;
  data.emplace("name", customer.name.Use<SendInvoice>().value_or(""));
  return inja::render("Dear {{ name }}", data).size();
}

}  // namespace acme
