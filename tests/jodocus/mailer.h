// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Somebody whom a form may name as the one that gets its entries.

#ifndef ZWECK_TESTS_JODOCUS_MAILER_H_
#define ZWECK_TESTS_JODOCUS_MAILER_H_

#include "zweck/declare/recipient.h"

namespace jodocus {

struct Mailer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mailer", .name = "Mailer Ltd", .role = zweck::Role::kProcessor, .country = "IE"};
};

}  // namespace jodocus

#endif  // ZWECK_TESTS_JODOCUS_MAILER_H_
