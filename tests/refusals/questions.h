// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the refusals of questions are tried on, beside the policy.

#ifndef ZWECK_TESTS_REFUSALS_QUESTIONS_H_
#define ZWECK_TESTS_REFUSALS_QUESTIONS_H_

#include <zweck/flow/query.h>
#include <zweck/flow/update.h>
#include <zweck/flow/update_all.h>

#include "tests/refusals/policy.h"

namespace acme {

using zweck::Page;
using zweck::Where;

// All of it may be asked for SendInvoice; its address not for ContactCustomer.
struct Letter {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Letter, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "letter",
                                             .description = "A letter to a customer",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Both = For<SendInvoice, ContactCustomer>;

  Field<1, std::string, Is<kind::OrderId>, Both, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject, zweck::Indexed> email;
  Field<3, absl::CivilDay, Is<kind::EventDate>, Both, zweck::Indexed> sent;
  Field<4, std::int32_t, Is<kind::Count>, Both, zweck::Indexed> pages;
  Field<5, std::optional<std::string>, Is<kind::FreeText>, Both, zweck::Indexed> note;
  Field<6, double, Is<kind::Count>, Both> weight;
  Field<7, std::vector<std::string>, Is<kind::AttachmentName>, Both> files;
  Field<8, std::int32_t, Is<kind::Count>, Both> copies;
};
ZWECK_CATEGORY(Letter, number, email, sent, pages, note, weight, files, copies);

// A key of several fields; its order is that of the numbers.
struct RoomBooking {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<RoomBooking, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "room-booking",
                                             .description = "A room on a day",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Both = For<SendInvoice, ContactCustomer>;

  Field<2, absl::CivilDay, Is<kind::EventDate>, Both, Key> day;
  Field<1, std::string, Is<kind::ProductName>, For<SendInvoice>, Key> room;
  Field<3, std::uint8_t, Is<kind::Count>, Both, zweck::Indexed> guests;
  Field<4, unsigned long long, Is<kind::Count>, Both, zweck::Unique> code;
  Field<5, float, Is<kind::Count>, Both, zweck::Indexed> area;
  Field<6, zweck::Decimal<2>, Is<kind::Count>, Both> price;
};
ZWECK_CATEGORY(RoomBooking, day, room, guests, code, area, price);

// Its address is secret, and may still be asked for by equality.
struct Reader {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reader, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "reader",
                                             .description = "Who gets letters",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Both = For<SendInvoice, ContactCustomer>;

  Field<1, std::uint64_t, Is<kind::OrderId>, Both, Key> number;
  Field<2, std::optional<std::string>, Is<kind::EmailAddress>, Both, Subject, Secret, zweck::Lookup>
      email;
  Field<3, zweck::Bytes, Is<kind::AccessToken>, For<SendInvoice>, Secret> token;
  Field<4, std::uint8_t, Is<kind::Count>, Both> version;
};
ZWECK_CATEGORY(Reader, number, email, token, version);

struct LetterTable {
  static constexpr zweck::SinkInfo kInfo{.id = "letter-table", .description = "Letters"};
  using Purposes = For<SendInvoice, ContactCustomer>;
  using Recipient = Acme;
};

struct AskedStore : OpenStore {
  absl::StatusOr<std::string> Select(
      const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Question&,
      absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>);
  absl::StatusOr<std::int64_t> Count(const zweck::DoorKey&, const zweck::store::Table&,
                                     const zweck::store::Question&);
};

// Also writes that tell what is there.
struct ChangedStore : AskedStore {
  absl::StatusOr<bool> Insert(const zweck::DoorKey&, const zweck::store::Table&,
                              zweck::View<zweck::store::Value>);
  absl::StatusOr<zweck::store::Changed> Update(const zweck::DoorKey&, const zweck::store::Table&,
                                               const zweck::store::Value&,
                                               const zweck::store::Change&);
};

// Also writes by conditions.
struct SweptStore : ChangedStore {
  absl::StatusOr<std::int64_t> EraseAll(const zweck::DoorKey&, const zweck::store::Table&,
                                        zweck::View<zweck::store::Condition>);
  absl::StatusOr<std::int64_t> UpdateAll(const zweck::DoorKey&, const zweck::store::Table&,
                                         const zweck::store::Change&);
};

}  // namespace acme

#endif  // ZWECK_TESTS_REFUSALS_QUESTIONS_H_
