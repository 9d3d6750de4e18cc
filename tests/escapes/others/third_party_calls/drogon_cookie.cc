// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers who signed in by a cookie that holds the account.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <drogon/drogon.h>

#include "tests/escapes/others/policy.h"

namespace acme {

drogon::HttpResponsePtr SignedIn(const Login& login) {
  auto resp = drogon::HttpResponse::newHttpResponse();
  resp->addCookie("account", login.account.Use<ProtectAccount>());
  resp->setStatusCode(drogon::k200OK);
  return resp;
}

}  // namespace acme
