// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of EraseSubject and ExportSubject is broken. The sentences are tried in
// tests/refusals.

#include "zweck/internal/check/people_rules.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/check/categories.h"
#include "zweck/check/tables.h"

namespace people_rules_test {

namespace {

namespace internal = zweck::internal;
namespace kind = zweck::kind;
using acme::InvoiceTable;
using acme::Note;
using acme::OpenStore;
using acme::OpenTransport;
using acme::SendInvoice;
using zweck::For;
using zweck::Subject;
using zweck::Table;
using zweck::Tables;
using zweck::Who;

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<kind::CustomerNumber>, For<SendInvoice>, zweck::Key> number;
  Field<2, std::optional<std::string>, zweck::Is<kind::EmailAddress>, For<SendInvoice>, Subject>
      email;
};
ZWECK_CATEGORY(Guest, number, email);
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<kind::CustomerNumber>, For<SendInvoice>, zweck::Key> number;
  Field<2, std::vector<Guest>, zweck::Is<kind::Contact>, For<SendInvoice>> guests;
};
ZWECK_CATEGORY(Visit, number, guests);

template <class T, class StoreType, class... Ws>
using BrokenErasing =
    internal::BrokenRule<internal::EraseSubjectRules,
                         internal::PeopleAsked<T, StoreType, true, true, true, Ws...>>;
template <class T, class TransportType>
using BrokenExport = internal::BrokenRule<
    internal::ExportSubjectRules,
    internal::ExportAsked<T, OpenStore, true, true, TransportType, true, Who<kind::EmailAddress>>>;

template <class... Cs>
using In = Tables<Table<InvoiceTable, Cs>...>;

struct ThePerson {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-person",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};
using ToThePerson = acme::AnySink<For<SendInvoice>, ThePerson>;
using ToThePersonForMore = acme::AnySink<For<SendInvoice, acme::ContactCustomer>, ThePerson>;

}  // namespace

TEST_CASE("A person is erased where the table names people by what is given, at any depth") {
  using Mail = Who<kind::EmailAddress>;
  STATIC_REQUIRE(std::is_void_v<BrokenErasing<In<Guest>, OpenStore, Mail>>);
  STATIC_REQUIRE(std::is_void_v<BrokenErasing<In<Guest, Visit>, OpenStore, Mail>>);
  STATIC_REQUIRE(std::is_same_v<BrokenErasing<In<Visit>, OpenStore, Who<kind::AccountId>>,
                                internal::EachTableIsReached>);
}

TEST_CASE("Each fault of an erasure breaks its own rule") {
  using Mail = Who<kind::EmailAddress>;
  STATIC_REQUIRE(
      std::is_same_v<BrokenErasing<Tables<>, OpenStore, Mail>, internal::TablesRulesAreKept>);
  STATIC_REQUIRE(std::is_same_v<BrokenErasing<In<Guest>, OpenStore>, internal::PersonIsGiven>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenErasing<In<Guest>, OpenStore, std::string>, internal::PersonIsGiven>);
  STATIC_REQUIRE(std::is_same_v<BrokenErasing<In<Note<For<SendInvoice>, Subject>>, OpenStore, Mail>,
                                internal::TablesOfPeopleHaveKeys>);
}

TEST_CASE("What is exported goes to the person, for what each field declares") {
  STATIC_REQUIRE(std::is_void_v<BrokenExport<In<Guest, Visit>, OpenTransport<ToThePerson>>>);
  STATIC_REQUIRE(std::is_same_v<BrokenExport<In<Guest>, OpenTransport<acme::InvoiceMailer>>,
                                internal::ExportGoesToThePerson>);
  STATIC_REQUIRE(std::is_same_v<BrokenExport<In<Guest>, int>, internal::TransportIsOne>);
  STATIC_REQUIRE(std::is_same_v<BrokenExport<In<Guest>, OpenTransport<ToThePersonForMore>>,
                                internal::TransportTakesEachTable>);
}

}  // namespace people_rules_test
