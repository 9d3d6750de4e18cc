// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: formats by fmt inside of Disclose.
// Author: has not read the checks

#include <cpr/cpr.h>
#include <fmt/core.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool Welcome(const Subscription& reader) {
  return zweck::Disclose<NewsletterMail>(
      reader.email, reader.given_name, [](const std::string& email, const std::string& name) {
        const std::string text = fmt::format("Dear {},\n\nwelcome!\n", name);
        auto sent = cpr::Post(cpr::Url{"https://api.mail-house.example/send"},
                              cpr::Payload{{"to", email}, {"text", text}});
        return sent.status_code == 202;
      });
}

}  // namespace acme
