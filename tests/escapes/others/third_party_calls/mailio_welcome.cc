// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a mail by mailio, with name and address taken by Use.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <mailio/message.hpp>
#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class WelcomeMail {
 public:
  explicit WelcomeMail(mailio::smtps& smtp) : smtp_(smtp) {}

  void SendTo(const Buyer& buyer) {
    mailio::message msg;
    msg.from(mailio::mail_address("Acme Bikes", "shop@acme.example"));
    msg.add_recipient(
        mailio::mail_address(buyer.name.Use<DeliverOrder>(), buyer.email.Use<DeliverOrder>()));
    msg.subject("Your order is on its way");
    msg.content("Thank you for your order!");
    smtp_.submit(msg);
  }

 private:
  mailio::smtps& smtp_;
};

}  // namespace acme
