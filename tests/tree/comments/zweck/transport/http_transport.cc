// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

using Tickets = Mailer;

absl::Status Run(const Customer& record, std::string token) {
#include "block/1"
  return sent;
}
