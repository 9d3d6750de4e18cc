// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: silences the check without a reason.
// Stopped by: clang-tidy
// Finding: zweck-nolint

#include "tests/escapes/policy.h"

namespace acme {

struct Contact {
  std::string email;  // NOLINT
};

}  // namespace acme
