// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field does with its value. What it does not do is tried in tests/refusals.

#include "zweck/declare/field.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/refusals/policy.h"

namespace field_test {

namespace {

using acme::SendInvoice;

struct Safe {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Safe, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;

  Field<1, std::string, zweck::Is<zweck::kind::SharedSecret>, zweck::For<SendInvoice>,
        zweck::Secret>
      secret;
  Field<2, zweck::Bytes, zweck::Is<zweck::kind::SharedSecret>, zweck::For<SendInvoice>,
        zweck::Secret>
      bytes;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::SharedSecret>,
        zweck::For<SendInvoice>, zweck::Secret>
      maybe;
  Field<4, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<SendInvoice>> open;
};
ZWECK_CATEGORY(Safe, secret, bytes, maybe, open);

using Secret = decltype(Safe::secret);
using SecretBytes = decltype(Safe::bytes);
using MaybeSecret = decltype(Safe::maybe);
using Open = decltype(Safe::open);

// Short enough for a string to keep it inside of itself, so that it can be looked for where the
// string was.
constexpr std::string_view kShort = "Zq9Secret";

// Does `where` still hold the bytes of `what`? Reads through memcpy, which needs no object there.
bool Holds(const void* where, std::size_t size, std::string_view what) {
  std::vector<char> seen(size);
  const void* volatile hidden = where;
  std::memcpy(seen.data(), hidden, size);
  return std::search(seen.begin(), seen.end(), what.begin(), what.end()) != seen.end();
}

// Makes a field in plain memory, does something with it, and tells whether its bytes are still
// there.
template <class F, class Do>
bool HeldAfter(Do&& then) {
  alignas(F) unsigned char memory[sizeof(F)] = {};
  F* field = new (memory) F(typename F::Value{std::string(kShort)});
  CHECK(Holds(memory, sizeof(F), kShort));
  then(field);
  return Holds(memory, sizeof(F), kShort);
}

}  // namespace

TEST_CASE("A field is as large as its value") {
  STATIC_REQUIRE(sizeof(Secret) == sizeof(std::string));
  STATIC_REQUIRE(sizeof(MaybeSecret) == sizeof(std::optional<std::string>));
  STATIC_REQUIRE(sizeof(acme::Customer) == 2 * sizeof(std::string) + sizeof(acme::Address) + 8);
}

TEST_CASE("A field tells about itself") {
  using Email = decltype(acme::Customer::email);
  STATIC_REQUIRE(std::is_same_v<Email::Category, acme::Customer>);
  STATIC_REQUIRE(std::is_same_v<Email::Value, std::string>);
  STATIC_REQUIRE(Email::kNumber == 2);
  STATIC_REQUIRE(std::is_same_v<Email::Kind, zweck::kind::EmailAddress>);
  STATIC_REQUIRE(
      std::is_same_v<Email::Purposes, zweck::For<acme::SendInvoice, acme::ContactCustomer>>);
  STATIC_REQUIRE(std::is_same_v<Email::Recipients, zweck::SharedWith<acme::MailCo>>);
  STATIC_REQUIRE_FALSE(Email::kSecret);
  STATIC_REQUIRE(Secret::kSecret);
  STATIC_REQUIRE(std::is_void_v<zweck::Field<Safe, 9, bool>::Kind>);
  STATIC_REQUIRE(std::is_void_v<zweck::Field<Safe, 9, bool>::Purposes>);
  STATIC_REQUIRE(zweck::internal::kIsField<Email>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsField<std::string>);
}

TEST_CASE("A field is copied and moved, and never as bytes") {
  STATIC_REQUIRE(std::is_copy_constructible_v<Open>);
  STATIC_REQUIRE(std::is_copy_assignable_v<Open>);
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Open>);
  STATIC_REQUIRE(std::is_nothrow_move_assignable_v<Open>);
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<decltype(acme::Customer::orders)>);
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<acme::Customer>);
}

TEST_CASE("A field begins with nothing in it") {
  const acme::Customer customer{};
  CHECK(customer.email.Use<SendInvoice>().empty());
  CHECK(customer.orders.Use<SendInvoice>() == 0);
}

TEST_CASE("Values go into fields freely") {
  acme::Customer customer{
      .number = "C-17",
      .email = std::string("ada@example.com"),
      .address = {{.street = "1 Example Street", .city = std::string_view("Berlin").data()}},
      .orders = 3};
  CHECK(customer.number.Use<SendInvoice>() == "C-17");
  CHECK(customer.address.Use<SendInvoice>().city.Use<SendInvoice>() == "Berlin");
  customer.email = "grace@example.com";
  customer.orders = 4;
  CHECK(customer.email.Use<SendInvoice>() == "grace@example.com");
  CHECK(customer.orders.Use<SendInvoice>() == 4);
}

TEST_CASE("Records of a category are copied and moved with all that is in them") {
  acme::Customer customer{.number = "C-17", .email = "ada@example.com", .address = {}, .orders = 3};
  acme::Customer copy = customer;
  CHECK(copy.email.Use<SendInvoice>() == "ada@example.com");
  CHECK(customer.email.Use<SendInvoice>() == "ada@example.com");
  const acme::Customer moved = std::move(copy);
  CHECK(moved.email.Use<SendInvoice>() == "ada@example.com");
  acme::Customer assigned{};
  assigned = moved;
  CHECK(assigned.orders.Use<SendInvoice>() == 3);
  acme::Customer& itself = assigned;
  assigned = itself;
  CHECK(assigned.number.Use<SendInvoice>() == "C-17");
}

TEST_CASE("A secret is wiped when it goes") {
  CHECK_FALSE(HeldAfter<Secret>([](Secret* field) { std::destroy_at(field); }));
  CHECK_FALSE(HeldAfter<SecretBytes>([](SecretBytes* field) { std::destroy_at(field); }));
  CHECK_FALSE(HeldAfter<MaybeSecret>([](MaybeSecret* field) { std::destroy_at(field); }));
}

TEST_CASE("What is no secret is not wiped when it goes, so the test above can tell") {
  CHECK(HeldAfter<Open>([](Open* field) { std::destroy_at(field); }));
}

TEST_CASE("A secret is wiped where it was moved from") {
  std::vector<Secret> kept;
  kept.reserve(2);
  CHECK_FALSE(HeldAfter<Secret>([&kept](Secret* field) {
    kept.push_back(std::move(*field));
    CHECK(field->Use<SendInvoice>().empty());
  }));
  CHECK(kept.front().Use<SendInvoice>() == kShort);
  Secret assigned;
  CHECK_FALSE(HeldAfter<Secret>([&assigned](Secret* field) { assigned = std::move(*field); }));
  CHECK(assigned.Use<SendInvoice>() == kShort);
}

TEST_CASE("A secret is wiped where another is put in its place") {
  const Secret other("new");
  CHECK_FALSE(HeldAfter<Secret>([&other](Secret* field) {
    *field = other;
    CHECK(field->Use<SendInvoice>() == "new");
  }));
  CHECK_FALSE(HeldAfter<Secret>([](Secret* field) {
    *field = "new";
    CHECK(field->Use<SendInvoice>() == "new");
  }));
}

TEST_CASE("A long secret is wiped in the memory that the next one takes over") {
  Secret secret(std::string(100, 'Z'));
  const char* memory = secret.Use<SendInvoice>().data();
  const Secret other(std::string(20, 'n'));
  secret = other;
  REQUIRE(secret.Use<SendInvoice>().data() == memory);
  CHECK(secret.Use<SendInvoice>() == std::string(20, 'n'));
  CHECK_FALSE(Holds(memory, 101, "Z"));
}

TEST_CASE("A secret that is assigned to itself stays") {
  Secret secret("stays");
  const Secret& itself = secret;
  secret = itself;
  CHECK(secret.Use<SendInvoice>() == "stays");
  Secret& alias = secret;
  secret = std::move(alias);
  CHECK(secret.Use<SendInvoice>() == "stays");
}

TEST_CASE("Wiping leaves an empty text") {
  std::string text(1000, 'Z');
  zweck::internal::Wipe(text);
  CHECK(text.empty());
  CHECK_FALSE(Holds(text.data(), text.capacity(), "Z"));
  std::optional<std::string> nothing;
  zweck::internal::Wipe(nothing);
  CHECK_FALSE(nothing.has_value());
}

}  // namespace field_test
