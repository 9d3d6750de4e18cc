// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What persisting and transmitting ask in common.

#include "zweck/internal/check/flow_rules.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "tests/check/categories.h"

namespace flow_rules_test {

namespace {

using acme::AdsCo;
using acme::Customer;
using acme::InvoiceTable;
using acme::MailCo;
using acme::Note;
using acme::SendInvoice;
using zweck::Category;
using zweck::For;
using zweck::Minimized;
using zweck::internal::kIsWhole;
using zweck::internal::NoSecretRule;
using zweck::internal::RecipientRule;
using zweck::internal::RecordOf;

using Cut = Minimized<Customer, InvoiceTable>;
using ToAcme = RecipientRule<acme::AnySink<For<SendInvoice>, acme::Acme>>;
using ToMailCo = RecipientRule<acme::AnySink<For<SendInvoice>, MailCo>>;
using ToAdsCo = RecipientRule<acme::AnySink<For<SendInvoice>, AdsCo>>;
using Shared = decltype(Note<zweck::SharedWith<MailCo>>::text);
using Unshared = decltype(Note<>::text);

struct Everything {
  template <class F>
  static constexpr bool kKeeps = true;
};
struct Nothing {
  template <class F>
  static constexpr bool kKeeps = false;
};

template <class Rule, class R, class S>
constexpr bool kKeeps =
    Rule::template kKeeps<zweck::internal::FlowAsked<zweck::internal::RecipientRule, R, S,
                                                     zweck::internal::AnyThatSeals, true>>;
template <class S>
constexpr bool kHasIds = kKeeps<zweck::internal::SinkIdsAreValid, Customer, S>;
template <class R, class S>
constexpr bool kIsForSink = kKeeps<zweck::internal::RecordIsForThisSink, R, S>;

// Used like an absl::StatusOr.
struct Perhaps {
  bool ok();
  int status();
  Customer& operator*();
};

struct BadId {
  static constexpr zweck::SinkInfo kInfo{.id = "Bad Id", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = acme::Acme;
};

}  // namespace

TEST_CASE("A category is a struct that ZWECK_CATEGORY lists") {
  STATIC_REQUIRE(Category<Customer>);
  STATIC_REQUIRE(Category<Note<>>);
  STATIC_REQUIRE_FALSE(Category<acme::Vip>);
  STATIC_REQUIRE_FALSE(Category<acme::Plain>);
  STATIC_REQUIRE_FALSE(Category<Cut>);
  STATIC_REQUIRE_FALSE(Category<int>);
}

TEST_CASE("A record is whole, or cut down for one sink") {
  STATIC_REQUIRE(std::is_same_v<RecordOf<Customer>::Category, Customer>);
  STATIC_REQUIRE(std::is_same_v<RecordOf<Cut>::Category, Customer>);
  STATIC_REQUIRE(kIsWhole<Customer>);
  STATIC_REQUIRE_FALSE(kIsWhole<Cut>);
  STATIC_REQUIRE(kIsForSink<Customer, acme::ContactTable>);
  STATIC_REQUIRE(kIsForSink<Cut, InvoiceTable>);
  STATIC_REQUIRE_FALSE(kIsForSink<Cut, acme::ContactTable>);
}

TEST_CASE("The controller may have every field, others what is shared with them") {
  STATIC_REQUIRE(ToAcme::kKeeps<Unshared>);
  STATIC_REQUIRE(ToMailCo::kKeeps<Shared>);
  STATIC_REQUIRE_FALSE(ToMailCo::kKeeps<Unshared>);
  STATIC_REQUIRE_FALSE(ToAdsCo::kKeeps<Shared>);
}

TEST_CASE("A secret that is not admitted anyway is in nobody's way") {
  using Secret = decltype(acme::Account::secret);
  STATIC_REQUIRE_FALSE(NoSecretRule<Everything>::kKeeps<Secret>);
  STATIC_REQUIRE(NoSecretRule<Nothing>::kKeeps<Secret>);
  STATIC_REQUIRE(NoSecretRule<Everything>::kKeeps<Unshared>);
}

TEST_CASE("The ids of a sink are ids") {
  STATIC_REQUIRE(kHasIds<InvoiceTable>);
  STATIC_REQUIRE_FALSE(kHasIds<BadId>);
}

TEST_CASE("What may be an error is neither a record nor a store") {
  using zweck::internal::LikeStatusOr;
  STATIC_REQUIRE(LikeStatusOr<Perhaps>);
  STATIC_REQUIRE_FALSE(LikeStatusOr<Customer>);
  STATIC_REQUIRE_FALSE(LikeStatusOr<acme::OpenStore>);
  STATIC_REQUIRE_FALSE(LikeStatusOr<Customer*>);
  STATIC_REQUIRE_FALSE(kKeeps<zweck::internal::NothingIsAStatusOr, Perhaps, InvoiceTable>);
  STATIC_REQUIRE(kKeeps<zweck::internal::NothingIsAStatusOr, Customer, InvoiceTable>);
}

TEST_CASE("The sink stands in front of the category") {
  STATIC_REQUIRE(kKeeps<zweck::internal::SinkStandsFirst, Customer, InvoiceTable>);
  STATIC_REQUIRE(kKeeps<zweck::internal::SinkStandsFirst, InvoiceTable, InvoiceTable>);
  STATIC_REQUIRE_FALSE(kKeeps<zweck::internal::SinkStandsFirst, InvoiceTable, Customer>);
}

}  // namespace flow_rules_test
