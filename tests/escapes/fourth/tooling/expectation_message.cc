// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in the message of a failed expectation which address was read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <gtest/gtest.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void ExpectMailbox(const SignUp& sign_up) {
  if (sign_up.email.Use<RunEvents>().find('@') == std::string::npos) {
    testing::Fail(testing::Message() << "not an address: " << sign_up.email.Use<RunEvents>());
  }
}

}  // namespace acme
