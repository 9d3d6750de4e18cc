// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: publishes to a NATS subject of each account.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>
#include <nats/nats.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Locked(natsConnection* nats, const Login& login) {
  const std::string subject = absl::StrCat("accounts.", login.account.Use<ProtectAccount>());
  if (natsConnection_PublishString(nats, subject.c_str(), "locked") != NATS_OK) return;
}

}  // namespace acme
