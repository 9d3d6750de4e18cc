// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers who signed in by a cookie that holds the account.
// Leaves: yes

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
