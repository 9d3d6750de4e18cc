// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: greets buyers by the newsletter's mail house, who never subscribed.
// Stopped by: compiler
// Finding: zweck[disclose-purpose]
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <postmark/client.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class Welcome {
 public:
  explicit Welcome(postmark::Client& client) : client_(client) {}

  bool Send(const Buyer& buyer) {
    return zweck::Disclose<NewsletterMail>(
        buyer.email, buyer.name, [this](const std::string& to, const std::string& name) {
          const std::string text = absl::StrCat("Hello ", name, ", here are our spring offers.");
          return client_.Send(to, "Spring at Acme Bikes", text).code == 0;
        });
  }

 private:
  postmark::Client& client_;
};

}  // namespace acme
