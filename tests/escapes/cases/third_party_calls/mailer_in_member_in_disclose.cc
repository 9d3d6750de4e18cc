// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a mail through a client that is a member.
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

class Reminders {
 public:
  absl::Status Remind(const Customer& customer) {
    return zweck::Disclose<Mailer>(customer.email, customer.number,
                                   [this](const std::string& to, const std::string& number) {
                                     return Send(to, "Invoice " + number);
                                   });
  }

 private:
  absl::Status Send(const std::string& to, const std::string& subject) {
    mailio::message message;
    message.add_recipient(mailio::mail_address("", to));
    message.subject(subject);
    return server_.submit(message).empty() ? absl::UnavailableError("the mail server is silent")
                                           : absl::OkStatus();
  }
  mailio::smtps server_{"mail.acme.example", 587};
};
absl::Status RemindAll(Store& store, Reminders& reminders) {
  return zweck::ForEach<CustomerTable, Customer>(
      store, [&](const Customer& customer) { return reminders.Remind(customer); });
}

}  // namespace acme
