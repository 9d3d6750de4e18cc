// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A mailing library, as far as the escapes need it: spelt like mailio's own, and nothing behind it.

#pragma once

#include <string>

namespace mailio {

struct mail_address {
  mail_address(const std::string& mail_name, const std::string& mail_address);
};

class message {
 public:
  void from(const mail_address& mail);
  void add_recipient(const mail_address& mail);
  void subject(const std::string& mail_subject);
  void content(const std::string& content_str);
};

}  // namespace mailio
