// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes the mail provider of a reader part of a metric's name; small providers are one
//   person.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <statsd/statsd_client.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void CountProvider(statsd::StatsdClient& statsd, const Subscription& reader) {
  const std::string& mail = reader.email.Use<SendNewsletter>();
  std::string domain = mail.substr(mail.find('@') + 1);
  for (char& c : domain) {
    if (c == '.') c = '_';
  }
  statsd.inc("newsletter.provider." + domain);
}

}  // namespace acme
