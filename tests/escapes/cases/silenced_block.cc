// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: silences a whole block.
// Stopped by: clang-tidy
// Finding: zweck-nolint

#include "tests/escapes/policy.h"

namespace acme {

// NOLINTBEGIN
struct Contact {
  std::string email;
};
// NOLINTEND

}  // namespace acme
