// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
#include "block/1"

static_assert(zweck::Sink<CustomerTable>);
static_assert(!zweck::internal::kIsSealedOnItsWay<CustomerTable>);
