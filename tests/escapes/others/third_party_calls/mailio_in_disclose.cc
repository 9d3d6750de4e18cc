// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a mail by mailio, inside of Disclose.
// Author: has not read the checks

#include <mailio/message.hpp>
#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class Answers {
 public:
  explicit Answers(mailio::smtps& smtp) : smtp_(smtp) {}

  void Send(const Question& question, const std::string& answer) {
    zweck::Disclose<HelpDeskMail>(question.from, [&](const std::string& to) {
      mailio::message message;
      message.from(mailio::mail_address("Acme Bikes", "help@acme.example"));
      message.add_recipient(mailio::mail_address("", to));
      message.subject("Your question");
      message.content(answer);
      smtp_.submit(message);
    });
  }

 private:
  mailio::smtps& smtp_;
};

}  // namespace acme
