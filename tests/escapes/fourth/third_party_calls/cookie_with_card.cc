// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sets a cookie that holds the number of a card.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Remember(const Login& login, httplib::Response& response) {
  response.set_header("Set-Cookie", "card=" + login.card.Use<SignIn>() + "; HttpOnly; Secure");
}

}  // namespace acme
