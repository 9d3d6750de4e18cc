// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers whom it could not write to, in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <cpr/cpr.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Campaign {
 public:
  absl::Status Run(zweck::SqliteStore& store, const std::string& text) {
    return zweck::ForEach<ReaderTable, Subscription>(store, [&](const Subscription& reader) {
      zweck::Disclose<NewsletterMail>(reader.email, [&](const std::string& to) {
        const auto sent = cpr::Post(cpr::Url{"https://api.mail-house.example/send"},
                                    cpr::Payload{{"to", to}, {"text", text}});
        if (sent.status_code != 202) bounced_.push_back(to);
      });
      return absl::OkStatus();
    });
  }
  const std::vector<std::string>& bounced() const { return bounced_; }

 private:
  std::vector<std::string> bounced_;
};

}  // namespace acme
