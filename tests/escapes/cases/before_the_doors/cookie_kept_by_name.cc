// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers the last visit of each session in a map of the program.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <absl/time/clock.h>
#include <drogon/drogon.h>

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

std::map<std::string, absl::Time> g_seen;

void Saw(const drogon::HttpRequestPtr& request) { g_seen[request->getCookie("sid")] = absl::Now(); }

}  // namespace acme
