// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: compares the hash of a PIN in constant time, and counts failures in the record.
// Author: has not read the checks, and came fourth

#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool Equal(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned differs = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    differs |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return differs == 0;
}

absl::StatusOr<bool> Check(Login& login, std::string_view hash, zweck::SealedSqliteStore& store) {
  const bool right = Equal(login.pin_hash.Use<SignIn>(), hash);
  login.failures = right ? 0 : login.failures.Use<SignIn>() + 1;
  if (absl::Status kept = zweck::Persist<LoginTable>(login, store); !kept.ok()) return kept;
  return right;
}

}  // namespace acme
