// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be kept in a store?

#include "zweck/check/persist.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/check/categories.h"

namespace persist_test {

namespace {

using acme::Account;
using acme::Address;
using acme::AnySink;
using acme::Around;
using acme::ContactCustomer;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;
using acme::MailCo;
using acme::Note;
using acme::OpenStore;
using acme::SealingStore;
using acme::SendInvoice;
using zweck::For;
using zweck::Minimized;
using zweck::Persistable;
using zweck::SharedWith;

using Both = AnySink<For<SendInvoice, ContactCustomer>, acme::Acme>;
using Theirs = AnySink<For<SendInvoice>, MailCo>;

template <class R, class S, class StoreType>
constexpr bool MayPersist() {
  using Asked =
      zweck::internal::StoreAsked<R, S, StoreType, !std::is_same_v<StoreType, std::string>>;
  return zweck::internal::kPasses<zweck::internal::StoreRules, Asked>;
}
template <class C, class... Given>
constexpr bool IsKeyOf() {
  using Asked =
      zweck::internal::KeyAsked<C, acme::InvoiceTable, acme::SealingStore, true, Given...>;
  return zweck::internal::kPasses<zweck::internal::KeyRules, Asked>;
}
template <class R, bool kAdds, class... Args>
constexpr bool MayAppend() {
  using Asked =
      zweck::internal::AppendAsked<R, acme::InvoiceTable, acme::SealingStore, true, kAdds, Args...>;
  return zweck::internal::kPasses<zweck::internal::AppendRules, Asked>;
}
template <class C, class S>
constexpr bool KeyIsLeft() {
  return zweck::internal::kKeyIsLeft<zweck::internal::PersistRule<S>,
                                     zweck::internal::KeyFieldsOf<C>>;
}

}  // namespace

TEST_CASE("Each field needs one purpose in common with the sink") {
  STATIC_REQUIRE(Persistable<Customer, InvoiceTable>);
  STATIC_REQUIRE(Persistable<Note<For<SendInvoice>>, Both>);
  STATIC_REQUIRE(Persistable<Note<For<SendInvoice, ContactCustomer>>, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<Customer, ContactTable>);
  STATIC_REQUIRE_FALSE(Persistable<Note<For<acme::Advertise>>, Both>);
  STATIC_REQUIRE_FALSE(Persistable<Note<>, Both>);
}

TEST_CASE("The fields of nested categories need one too") {
  STATIC_REQUIRE(Persistable<Around<Address>, InvoiceTable>);
  STATIC_REQUIRE(Persistable<Around<std::vector<Around<Address>>>, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<Around<Address>, ContactTable>);
  STATIC_REQUIRE_FALSE(Persistable<Around<std::optional<Address>>, ContactTable>);
  STATIC_REQUIRE_FALSE(Persistable<Around<std::vector<Address>>, ContactTable>);
  STATIC_REQUIRE_FALSE(Persistable<Around<std::vector<Around<Address>>>, ContactTable>);
}

TEST_CASE("Without a retention nothing is kept") {
  STATIC_REQUIRE(Persistable<Note<For<SendInvoice>>, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<acme::Endless<For<SendInvoice>>, InvoiceTable>);
  STATIC_REQUIRE_FALSE(MayPersist<Minimized<acme::Endless<For<SendInvoice>>, InvoiceTable>,
                                  InvoiceTable, OpenStore>());
}

TEST_CASE("A store of somebody else keeps what is shared with them") {
  STATIC_REQUIRE(Persistable<Note<For<SendInvoice>, SharedWith<MailCo>>, Theirs>);
  STATIC_REQUIRE_FALSE(Persistable<Note<For<SendInvoice>>, Theirs>);
  STATIC_REQUIRE_FALSE(Persistable<Note<For<SendInvoice>, SharedWith<acme::AdsCo>>, Theirs>);
}

TEST_CASE("Only a category is kept, and only in a sink") {
  STATIC_REQUIRE_FALSE(Persistable<std::string, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<acme::Plain, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<acme::Vip, InvoiceTable>);
  STATIC_REQUIRE_FALSE(Persistable<Customer, Customer>);
  STATIC_REQUIRE_FALSE(Persistable<Customer, AnySink<For<>, acme::Acme>>);
}

TEST_CASE("A secret needs a store that seals") {
  STATIC_REQUIRE(MayPersist<Account, InvoiceTable, SealingStore>());
  STATIC_REQUIRE_FALSE(MayPersist<Account, InvoiceTable, OpenStore>());
  STATIC_REQUIRE(MayPersist<acme::Safe<Account, For<SendInvoice>>, InvoiceTable, SealingStore>());
  STATIC_REQUIRE_FALSE(
      MayPersist<acme::Safe<Account, For<SendInvoice>>, InvoiceTable, OpenStore>());
  STATIC_REQUIRE(MayPersist<Customer, InvoiceTable, OpenStore>());
  STATIC_REQUIRE_FALSE(MayPersist<Customer, InvoiceTable, std::string>());
}

TEST_CASE("So does a category that is sealed, and what it is nested in, but for what is left out") {
  using acme::Diary;
  using acme::Safe;
  STATIC_REQUIRE(MayPersist<Diary, InvoiceTable, SealingStore>());
  STATIC_REQUIRE_FALSE(MayPersist<Diary, InvoiceTable, OpenStore>());
  STATIC_REQUIRE(MayPersist<Safe<Diary, For<SendInvoice>>, InvoiceTable, SealingStore>());
  STATIC_REQUIRE_FALSE(MayPersist<Safe<Diary, For<SendInvoice>>, InvoiceTable, OpenStore>());
  STATIC_REQUIRE_FALSE(
      MayPersist<Safe<std::vector<Diary>, For<SendInvoice>>, InvoiceTable, OpenStore>());
  STATIC_REQUIRE(MayPersist<Minimized<Safe<Diary>, InvoiceTable>, InvoiceTable, OpenStore>());
}

template <class C>
inline constexpr bool kOpen = MayPersist<Minimized<C, InvoiceTable>, InvoiceTable, OpenStore>();

TEST_CASE("A secret in a nested category that is left out is in nobody's way") {
  using acme::Safe;
  STATIC_REQUIRE(kOpen<Safe<Account>>);
  STATIC_REQUIRE(kOpen<Safe<std::optional<Account>>>);
  STATIC_REQUIRE(kOpen<Safe<std::vector<Account>>>);
  STATIC_REQUIRE(kOpen<Safe<std::vector<Safe<std::vector<Account>>>>>);
  // Two levels deep, left out at the inner one.
  STATIC_REQUIRE(kOpen<Safe<std::vector<Safe<Account>>, For<SendInvoice>>>);
  STATIC_REQUIRE_FALSE(kOpen<Safe<Account, For<SendInvoice>>>);
  STATIC_REQUIRE_FALSE(kOpen<Safe<std::vector<Account>, For<SendInvoice>>>);
  STATIC_REQUIRE_FALSE(
      kOpen<Safe<std::vector<Safe<std::optional<Account>, For<SendInvoice>>>, For<SendInvoice>>>);
  STATIC_REQUIRE_FALSE(kOpen<Account>);
}

TEST_CASE("A record that is cut down is asked for its key, and for anything at all") {
  STATIC_REQUIRE(MayPersist<Minimized<Customer, ContactTable>, ContactTable, OpenStore>());
  STATIC_REQUIRE_FALSE(MayPersist<Minimized<Customer, InvoiceTable>, ContactTable, OpenStore>());
  using Ads = AnySink<For<acme::Advertise>, acme::Acme>;
  STATIC_REQUIRE_FALSE(MayPersist<Minimized<Customer, Ads>, Ads, OpenStore>());
  STATIC_REQUIRE(KeyIsLeft<Customer, ContactTable>());
  STATIC_REQUIRE_FALSE(KeyIsLeft<Account, ContactTable>());
  STATIC_REQUIRE(KeyIsLeft<Address, ContactTable>());
}

TEST_CASE("A key is given as its field holds it") {
  STATIC_REQUIRE(IsKeyOf<Customer, std::string>());
  STATIC_REQUIRE(IsKeyOf<Customer, char[4]>());
  STATIC_REQUIRE(IsKeyOf<Account, int>());
  STATIC_REQUIRE(IsKeyOf<Account, std::int64_t>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Customer, int>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Customer, std::string_view>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Account, std::string>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Account, double>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Account, bool>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Customer, decltype(Customer::number)>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Address, std::string>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Customer>());
  STATIC_REQUIRE_FALSE(IsKeyOf<Customer, std::string, std::string>());
}

TEST_CASE("An item is added to a list that the store keeps, and is one of it") {
  using Many = acme::Safe<std::vector<acme::Address>, For<SendInvoice>>;
  using List = decltype(Many::item) Many::*;
  STATIC_REQUIRE(MayAppend<Many, true, char[4], List, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, false, char[4], List, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, char[4], List, std::vector<acme::Address>>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, char[4], List, std::string>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, int, List, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, List, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, char[4], acme::Address, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, char[4], char[4], List, acme::Address>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true, char[4]>());
  STATIC_REQUIRE_FALSE(MayAppend<Many, true>());
  STATIC_REQUIRE_FALSE(
      MayAppend<Many, true, char[4], decltype(Many::number) Many::*, std::string>());
  STATIC_REQUIRE_FALSE(
      MayAppend<Customer, true, char[4], decltype(Many::item) Many::*, acme::Address>());
  // What this store does not keep.
  using Left = acme::Safe<std::vector<acme::Address>>;
  STATIC_REQUIRE_FALSE(MayAppend<Minimized<Left, InvoiceTable>, true, char[4],
                                 decltype(Left::item) Left::*, acme::Address>());
}

TEST_CASE("A key of several fields is given whole, in their order") {
  STATIC_REQUIRE(IsKeyOf<acme::Booking, absl::CivilDay, char[3]>());
  STATIC_REQUIRE(IsKeyOf<acme::Booking, absl::CivilDay, std::string>());
  STATIC_REQUIRE_FALSE(IsKeyOf<acme::Booking, absl::CivilDay>());
  STATIC_REQUIRE_FALSE(IsKeyOf<acme::Booking, std::string, absl::CivilDay>());
  STATIC_REQUIRE_FALSE(IsKeyOf<acme::Booking, absl::CivilDay, std::string, std::string>());
  STATIC_REQUIRE_FALSE(IsKeyOf<acme::Booking, int, std::string>());
  STATIC_REQUIRE(KeyIsLeft<acme::Booking, InvoiceTable>());
  STATIC_REQUIRE_FALSE(KeyIsLeft<acme::Booking, ContactTable>());
}

}  // namespace persist_test
