// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/policy.h"

namespace jodocus {

struct Mailer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mailer", .name = "Mail Co", .role = zweck::Role::kProcessor, .country = "DE"};
};

#include "block/1"

static_assert(zweck::Category<ContactForm> && zweck::Category<Newsletter>);

}  // namespace jodocus
