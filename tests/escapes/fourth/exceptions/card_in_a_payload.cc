// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: attaches the number of a card to an error as a payload.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <absl/strings/cord.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status Locked(const Login& login) {
  if (login.failures.Use<SignIn>() < 5) return absl::OkStatus();
  absl::Status locked = absl::PermissionDeniedError("too many wrong PINs");
  locked.SetPayload("library.example/card", absl::Cord(login.card.Use<SignIn>()));
  return locked;
}

}  // namespace acme
