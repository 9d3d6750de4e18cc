// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records of the policy of tests/refusals, and one of every nesting.

#ifndef ZWECK_TESTS_FLOW_RECORDS_H_
#define ZWECK_TESTS_FLOW_RECORDS_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tests/refusals/policy.h"

namespace acme {

inline Customer Ada() {
  return {.number = "C-17",
          .email = "ada@example.com",
          .address = {{.street = "1 Example Street", .city = "Berlin"}},
          .orders = 3};
}

// Everything may be kept and sent for SendInvoice; for ContactCustomer all but what a street is in,
// and the note.
struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "parcel",
                                             .description = "What is on its way",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int64_t, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>,
        Key, Subject>
      number;
  Field<2, std::optional<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      to;
  Field<3, std::vector<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      via;
  Field<4, std::string, Is<kind::FreeText>, For<SendInvoice>, SharedWith<MailCo>, MaxBytes<20>>
      note;
};
ZWECK_CATEGORY(Parcel, number, to, via, note);

inline Parcel Boots() {
  return {.number = 7,
          .to = Address{.street = "2 Example Street", .city = "Bonn"},
          .via = std::vector<Address>{{.street = "3 Example Street", .city = "Kiel"},
                                      {.street = "4 Example Street", .city = "Ulm"}},
          .note = "fragile"};
}

struct ContactMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-mailer", .description = "Sends letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
};

// Takes accounts, which nobody else may have.
struct AccountSync {
  static constexpr zweck::SinkInfo kInfo{.id = "account-sync", .description = "Our other office"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};

}  // namespace acme

#endif  // ZWECK_TESTS_FLOW_RECORDS_H_
