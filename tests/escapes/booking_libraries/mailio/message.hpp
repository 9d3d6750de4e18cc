// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for mailio, and really sends: what the booking service calls of it.
#pragma once
#include <string>
#include <utility>

#include "examples/connect_backend/mail_message.h"
namespace mailio {
struct mail_address {
  mail_address(std::string name, std::string address)
      : name(std::move(name)), address(std::move(address)) {}
  std::string name;
  std::string address;
};
class message {
 public:
  void from(const mail_address& mail) { sender = mail.address; }
  void add_recipient(const mail_address& address) {
    mail.to = address.address;
    mail.name = address.name;
  }
  void subject(const std::string& subject) { mail.subject = subject; }
  void content(const std::string& content) { mail.text = content; }

  std::string sender;
  connect_backend::Mail mail;
};
}  // namespace mailio
