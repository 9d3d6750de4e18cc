// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for mailio: what the tests call of it.
#pragma once
#include <string>
namespace mailio {
struct mail_address {
  mail_address(const std::string& name, const std::string& address);
};
class message {
 public:
  void from(const mail_address& mail);
  void add_recipient(const mail_address& mail);
  void add_cc_recipient(const mail_address& mail);
  void subject(const std::string& subject);
  void content(const std::string& content);
};
}  // namespace mailio
