// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps in a member to whom it wrote last.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

class Reminders {
 public:
  void Remind(const Customer& customer) {
    zweck::Disclose<Mailer>(customer.email, [this](const std::string& to) {
      mailio::message message;
      message.add_recipient(mailio::mail_address("", to));
      server_.submit(message);
      last_ = to;
    });
  }

 private:
  mailio::smtps server_{"mail.acme.example", 587};
  std::string last_;
};

}  // namespace acme
