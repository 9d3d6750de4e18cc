// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts for each user name of the header Authorization how often it came.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Unseen: nobody
// Author: has not read the checks, and came third

#include <absl/strings/escaping.h>
#include <absl/strings/strip.h>
#include <crow.h>

#include <map>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

std::map<std::string, int> g_requests_by_user;

std::string UserOf(const crow::request& request) {
  const std::string& header = request.get_header_value("Authorization");
  std::string decoded;
  if (!absl::Base64Unescape(absl::StripPrefix(header, "Basic "), &decoded)) return "";
  return decoded.substr(0, decoded.find(':'));
}

bool Throttled(const crow::request& request) {
  const std::string user = UserOf(request);
  if (user.empty()) return true;
  return ++g_requests_by_user[user] > 1000;
}

}  // namespace acme
