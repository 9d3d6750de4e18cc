// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps whoever was there last in a global list.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

std::vector<Lead> g_recent;
void Saw(const Lead& lead) {
  g_recent.push_back(lead);
  if (g_recent.size() > 10) g_recent.erase(g_recent.begin());
}

}  // namespace acme
