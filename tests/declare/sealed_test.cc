// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/sealed.h"

#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/refusals/policy.h"
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/declare/at_rest.h"

namespace sealed_test {

using acme::InvoiceTable;
using acme::SendInvoice;
using zweck::For;
using zweck::Is;
using zweck::internal::kIsSealedAtRest;
using zweck::internal::kIsSealedInStores;
namespace kind = zweck::kind;

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
  using AtRest = zweck::Sealed;

  Field<1, std::string, Is<kind::FreeText>, For<SendInvoice>, zweck::Key> text;
};
ZWECK_CATEGORY(Note, text);

// Sealed, with a field of each that stores read.
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
  using Retention = zweck::FirstOf<zweck::KeepFor<std::chrono::days{30}, zweck::Since<"day">>,
                                   zweck::KeepUntil<"the customer leaves", std::chrono::days{1}>>;
  using AtRest = zweck::Sealed;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, zweck::Key> id;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>> day;
  Field<3, std::int32_t, Is<kind::Count>, For<SendInvoice>, zweck::Indexed> floor;
  Field<4, std::int32_t, Is<kind::Count>, For<SendInvoice>, zweck::Unique> card;
  Field<5, std::int32_t, Is<kind::Count>, For<SendInvoice>> hours;
  Field<6, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::Lookup> email;
  Field<7, std::vector<std::string>, Is<kind::FreeText>, For<SendInvoice>> wishes;
};
ZWECK_CATEGORY(Visit, id, day, floor, card, hours, email, wishes);

// In the clear, but for what nests something sealed.
struct Visits {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visits, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visits",
                                             .description = "Who was here",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
  Field<2, std::vector<Note>, Is<kind::FreeText>, For<SendInvoice>> notes;
  Field<3, acme::Address, Is<kind::PostalAddress>, For<SendInvoice>> address;
};
ZWECK_CATEGORY(Visits, text, notes, address);

namespace {

template <class C>
std::string SealedColumns() {
  using Table = zweck::internal::TableOf<
      C, InvoiceTable, zweck::internal::Admitting<zweck::internal::PersistRule<InvoiceTable>>>;
  std::string names;
  for (const zweck::store::Column& column : Table::kColumns) {
    if (column.sealed) names += (names.empty() ? "" : " ") + std::string(column.name);
  }
  return names;
}

TEST_CASE("A category says whether stores seal it") {
  STATIC_REQUIRE(kIsSealedAtRest<Note>);
  STATIC_REQUIRE(kIsSealedAtRest<Visit>);
  STATIC_REQUIRE_FALSE(kIsSealedAtRest<Visits>);
  STATIC_REQUIRE_FALSE(kIsSealedAtRest<acme::Account>);
}

TEST_CASE("Each field is sealed that a store need not read") {
  STATIC_REQUIRE(kIsSealedInStores<decltype(Visit::hours)>);
  STATIC_REQUIRE(kIsSealedInStores<decltype(Visit::email)>);
  STATIC_REQUIRE_FALSE(kIsSealedInStores<decltype(Visit::id)>);
  STATIC_REQUIRE_FALSE(kIsSealedInStores<decltype(Visit::day)>);
  STATIC_REQUIRE_FALSE(kIsSealedInStores<decltype(Visit::floor)>);
  STATIC_REQUIRE_FALSE(kIsSealedInStores<decltype(Visit::card)>);
  STATIC_REQUIRE(kIsSealedInStores<decltype(acme::Account::secret)>);
  STATIC_REQUIRE_FALSE(kIsSealedInStores<decltype(acme::Account::id)>);
  CHECK(SealedColumns<Visit>() == "hours email wishes");
}

TEST_CASE("What nests a category that is sealed has it in a sealed column") {
  CHECK(SealedColumns<Visits>() == "notes");
  CHECK(SealedColumns<acme::Account>() == "secret");
}

}  // namespace
}  // namespace sealed_test
