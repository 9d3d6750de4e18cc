// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct MailCo {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mail-co", .name = "Mail Co", .role = zweck::Role::kProcessor, .country = "DE"};
};
#include "block/1"

static_assert(zweck::Sink<CustomerApi>);
static_assert(zweck::internal::kRequestOf<CustomerApi>.path == "/users/{number}");
