// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <absl/strings/str_cat.h>

#include <cstdlib>
#include <mailio/message.hpp>
#include <stdexcept>

#include "examples/connect_backend/mailer.h"
namespace mailio {
class smtps {
 public:
  enum class auth_method_t { LOGIN, START_TLS };
  smtps(const std::string& hostname, unsigned port)
      : options_{.url = absl::StrCat("smtp://", hostname, ":", port)} {
    if (const char* file = std::getenv("SSL_CERT_FILE"); file != nullptr) options_.ca_file = file;
  }
  void authenticate(const std::string& username, const std::string& password, auth_method_t) {
    options_.user = username;
    options_.password = password;
  }
  void submit(const message& message) {
    options_.from = message.sender;
    const auto mailer = connect_backend::Mailer::Open(options_);
    const absl::Status sent = mailer.ok() ? mailer->Send(message.mail) : mailer.status();
    if (!sent.ok()) throw std::runtime_error(std::string(sent.message()));
  }

 private:
  connect_backend::MailerOptions options_;
};
}  // namespace mailio
