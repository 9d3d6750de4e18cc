// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a mail to the customer with a mailing library, and no door is asked.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <mailio/message.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Remind(const Customer& customer, mailio::message& message) {
  message.add_recipient(mailio::mail_address("", customer.email.Use<ContactCustomer>()));
}

}  // namespace acme
