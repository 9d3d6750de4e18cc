// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes a pseudonym of an account, which goes into a field that is declared for it.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include <cstdint>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Attempt {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Attempt, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "attempt",
                                             .description = "That somebody failed to sign in",
                                             .subjects = "buyers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{7}>;

  Field<1, std::string, zweck::Is<zweck::kind::PseudonymousId>, zweck::For<ProtectAccount>,
        zweck::Key, zweck::Subject>
      who;
  Field<2, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<ProtectAccount>> failures;
};
ZWECK_CATEGORY(Attempt, who, failures);

std::uint64_t Keyed(std::uint64_t key, std::string_view text) {
  for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return key;
}

absl::Status KeepAttempt(const Login& login, std::uint64_t key, zweck::SqliteStore& store) {
  Attempt attempt;
  attempt.who = absl::StrCat(absl::Hex(Keyed(key, login.account.Use<ProtectAccount>())));
  attempt.failures = login.failures.Use<ProtectAccount>() + 1;
  return zweck::Persist<LoginTable>(attempt, store);
}

}  // namespace acme
