// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: redirects to a page whose query has the address in it.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <drogon/drogon.h>

#include "tests/escapes/others/policy.h"

namespace acme {

using Answered = std::function<void(const drogon::HttpResponsePtr&)>;

void Unsubscribe(const Subscription& reader, const Answered& callback) {
  std::string url = "https://acme.example/goodbye?reader=";
  url += reader.email.Use<SendNewsletter>();
  callback(drogon::HttpResponse::newRedirectionResponse(url));
}

}  // namespace acme
