// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws in Disclose to whom it could not write.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <mailio/smtp.hpp>
#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Remind(const Customer& customer, mailio::smtps& server) {
  zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
    mailio::message message;
    message.add_recipient(mailio::mail_address("", to));
    if (server.submit(message).empty()) throw std::runtime_error("cannot reach " + to);
  });
}

}  // namespace acme
