// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints in the caller for whom a function looks.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

bool Known(const std::string& number, Store& store) {
  return zweck::Find<CustomerTable, Customer>(store, number).ok();
}
void Show(const char* argument, Store& store) {
  const std::string id = argument;
  if (!Known(id, store)) std::printf("nobody is called %s\n", id.c_str());
}

}  // namespace acme
