// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts a record to a struct of the same layout.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

struct Mirror {
  std::string number, email;
};
const std::string& Take(const Customer& customer) {
  return reinterpret_cast<const Mirror&>(customer).email;
}

}  // namespace acme
