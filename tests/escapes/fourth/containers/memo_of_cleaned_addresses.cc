// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers which address becomes which when it is cleaned.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <absl/strings/ascii.h>
#include <absl/strings/strip.h>

#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::string Cleaned(const std::string& address) {
  static auto& memo = *new std::map<std::string, std::string>;
  std::string& cleaned = memo[address];
  if (cleaned.empty()) {
    cleaned = address;
    absl::RemoveExtraAsciiWhitespace(&cleaned);
    absl::AsciiStrToLower(&cleaned);
  }
  return cleaned;
}

bool SameMailbox(const SignUp& a, const SignUp& b) {
  return Cleaned(a.email.Use<RunEvents>()) == Cleaned(b.email.Use<RunEvents>());
}

}  // namespace acme
