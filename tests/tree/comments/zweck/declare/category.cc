// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
#include "block/1"

template <class P>
struct Form {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "form",
                                             .description = "What was entered",
                                             .subjects = "visitors",
                                             .policy_section = "3"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<P>> email;
  Field<2, std::string, zweck::Is<zweck::kind::MessageBody>, zweck::For<P>> text;
};
#include "block/2"

static_assert(zweck::Category<Customer> && zweck::Category<Form<ContactCustomer>>);
