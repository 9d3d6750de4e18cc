// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: seals passwords with a key that stands in the source, so anybody opens them.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status SaveLogin(const Login& login) {
  auto key = zweck::SealingKey::FromBytes("0123456789abcdef0123456789abcdef");
  if (!key.ok()) return key.status();
  auto store = zweck::SqliteStore::Open("logins.db", *std::move(key));
  if (!store.ok()) return store.status();
  return zweck::Persist<LoginTable>(login, *store);
}

}  // namespace acme
