// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: checks a value by a regular expression of RE2, which keeps nothing.
// Author: has not read the checks

#include <re2/re2.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Check(const Subscription& reader) {
  static const RE2 kAddress("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");
  if (RE2::FullMatch(reader.email.Use<SendNewsletter>(), kAddress)) return absl::OkStatus();
  return absl::InvalidArgumentError("subscription.email: is no address");
}

}  // namespace acme
