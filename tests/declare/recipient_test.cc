// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a recipient, and which members it may leave out.

#include "zweck/declare/recipient.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace recipient_test {

namespace {

using zweck::Recipient;
using zweck::RecipientInfo;
using zweck::Role;

struct MailCo {
  static constexpr RecipientInfo kInfo{
      .id = "mail-co", .name = "Mail Co", .role = Role::kProcessor, .country = "DE"};
};
struct NoInfo {};
struct WrongType {
  static constexpr int kInfo = 1;
};
struct NotConst {
  [[maybe_unused]] inline static RecipientInfo kInfo = MailCo::kInfo;
};
struct NotConstexpr {
  static const RecipientInfo kInfo;
};
const RecipientInfo NotConstexpr::kInfo{MailCo::kInfo};

// Each is true where the same initializer is a constant expression.
template <class I>
concept Completes = requires {
  typename std::bool_constant<
      I{.id = "i", .name = "n", .role = Role::kProcessor, .country = "DE"}.id.empty()>;
};
template <class I>
concept CompletesWithoutId = requires {
  typename std::bool_constant<
      I{.name = "n", .role = Role::kProcessor, .country = "DE"}.safeguards.empty()>;
};
template <class I>
concept CompletesWithoutName = requires {
  typename std::bool_constant<
      I{.id = "i", .role = Role::kProcessor, .country = "DE"}.safeguards.empty()>;
};
template <class I>
concept CompletesWithoutRole = requires {
  typename std::bool_constant<I{.id = "i", .name = "n", .country = "DE"}.safeguards.empty()>;
};
template <class I>
concept CompletesWithoutCountry = requires {
  typename std::bool_constant<
      I{.id = "i", .name = "n", .role = Role::kProcessor}.safeguards.empty()>;
};

}  // namespace

TEST_CASE("A recipient is a type with a constant RecipientInfo of its own") {
  STATIC_REQUIRE(Recipient<MailCo>);
  STATIC_REQUIRE_FALSE(Recipient<NoInfo>);
  STATIC_REQUIRE_FALSE(Recipient<WrongType>);
  STATIC_REQUIRE_FALSE(Recipient<NotConst>);
  STATIC_REQUIRE_FALSE(Recipient<NotConstexpr>);
  STATIC_REQUIRE_FALSE(Recipient<int>);
  CHECK(NotConstexpr::kInfo.id == MailCo::kInfo.id);
}

TEST_CASE("A recipient says its id, its name, its role and its country") {
  STATIC_REQUIRE(Completes<RecipientInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutId<RecipientInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutName<RecipientInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutRole<RecipientInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutCountry<RecipientInfo>);
  STATIC_REQUIRE(MailCo::kInfo.safeguards.empty());
}

}  // namespace recipient_test
