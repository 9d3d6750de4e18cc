// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Categories that nest Address (tests/refusals/policy.h) in every way. Its street may be kept and
// sent for SendInvoice only, its city for ContactCustomer too.

#ifndef ZWECK_TESTS_CHECK_CATEGORIES_H_
#define ZWECK_TESTS_CHECK_CATEGORIES_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tests/refusals/policy.h"

namespace acme {

// A category whose one field of type T everybody may have who may have something in it: what
// matters is what T brings.
template <class T>
struct Around {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Around, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using Erasure = zweck::NotErasable<"what it brings says whom it is about">;

  Field<1, T, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>> item;
};
template <class T>
ZWECK_CATEGORY((Around<T>), item);

// One text with the tags that a test wants.
template <class... MoreTags>
struct Note {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Note, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::ProductName>, MoreTags...> text;
};
template <class... MoreTags>
ZWECK_CATEGORY((Note<MoreTags...>), text);

// As Note, and nobody knows for how long.
template <class... MoreTags>
struct Endless {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Endless, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::ProductName>, MoreTags...> text;
};
template <class... MoreTags>
ZWECK_CATEGORY((Endless<MoreTags...>), text);

// A sink that the test makes up.
template <class AllPurposes, class TheRecipient>
struct AnySink {
  static constexpr zweck::SinkInfo kInfo{.id = "any-sink", .description = "Where things go"};
  using Purposes = AllPurposes;
  using Recipient = TheRecipient;
};

// Fields that nest what a secret is in: one that a store for invoices keeps, one that it does not,
// and one that nests the like two levels deep.
template <class T, class... MoreTags>
struct Safe {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Safe, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, zweck::Subject> number;
  Field<2, T, Is<kind::AccountId>, MoreTags...> item;
};
template <class T, class... MoreTags>
ZWECK_CATEGORY((Safe<T, MoreTags...>), number, item);

// Sealed at rest.
struct Diary {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Diary, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using AtRest = zweck::Sealed;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, zweck::Subject> number;
  Field<2, std::int32_t, Is<kind::Count>, For<SendInvoice>> pages;
};
ZWECK_CATEGORY(Diary, number, pages);

// A room on a day, which are its key together.
struct Booking {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Booking, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "booking",
                                             .description = "Who has a room on a day",
                                             .subjects = "guests",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>, Key> day;
  Field<1, std::string, Is<kind::ProductName>, For<SendInvoice, ContactCustomer>, Key> room;
  Field<3, std::int32_t, Is<kind::Count>, For<SendInvoice>> guests;
};
ZWECK_CATEGORY(Booking, day, room, guests);

struct Vip : Customer {};
struct Plain {
  std::string text;
};

}  // namespace acme

#endif  // ZWECK_TESTS_CHECK_CATEGORIES_H_
