// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a text out of the function of Disclose, and logs it afterwards.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <functional>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

using Mail = std::function<absl::Status(const std::string& to, const std::string& text)>;

absl::Status Reply(const Suggestion& suggestion, const std::string& text, const Mail& mail) {
  std::string mailed_to;
  absl::Status sent = zweck::Disclose<SuggestionMail>(suggestion.from, [&](const std::string& to) {
    mailed_to = to;
    return mail(to, text);
  });
  std::clog << "answered " << mailed_to << ": " << sent.code() << '\n';
  return sent;
}

}  // namespace acme
