// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps an e-mail address in a struct beside the categories.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data

#include "tests/escapes/policy.h"

namespace acme {

struct Contact {
  std::string email;
  std::string full_name;
};

}  // namespace acme
