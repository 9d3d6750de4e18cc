// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: fills in a mail's template inside of Disclose, and counts what the client refused.
// Author: has not read the checks, and came third

#include <absl/strings/str_replace.h>
#include <postmark/client.h>

#include <iostream>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr char kTemplate[] = "Dear {name},\n\nthe answer is in your account.\n\nAcme Bikes";

struct MailFailures {
  int refused = 0;
  int later = 0;
};

struct AnswerMail {
  static constexpr zweck::SinkInfo kInfo{.id = "answer-mail", .description = "Answers by mail"};
  using Purposes = zweck::For<AnswerQuestion>;
  using Recipient = MailHouse;
};

MailFailures WriteToAll(postmark::Client& client, const std::vector<Buyer>& buyers) {
  MailFailures failures;
  for (const Buyer& buyer : buyers) {
    const postmark::Result result = zweck::Disclose<AnswerMail>(
        buyer.email, buyer.name, [&client](const std::string& email, const std::string& name) {
          const std::string text = absl::StrReplaceAll(kTemplate, {{"{name}", name}});
          return client.Send(email, "Your question", text);
        });
    if (result.code == 0) continue;
    ++(result.retryable() ? failures.later : failures.refused);
  }
  std::cout << "mails refused: " << failures.refused << ", later: " << failures.later << '\n';
  return failures;
}

}  // namespace acme
