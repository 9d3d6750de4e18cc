// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A name as a template argument, what a declaration says, and what an id is.

#include "zweck/declare/name.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <type_traits>

namespace name_test {

namespace {

using zweck::Literal;
using zweck::Name;
using zweck::internal::IsId;

template <Name kName>
struct Named {};

static_assert(Name("email").view() == "email");
static_assert(Name("").view().empty());
static_assert(std::is_same_v<Named<"email">, Named<"email">>);
static_assert(!std::is_same_v<Named<"email">, Named<"e_mail">>);
static_assert(!std::is_same_v<Named<"email">, Named<"email_">>);

static_assert(Literal("Who bought the app") == "Who bought the app");
static_assert(Literal("").empty());
static_assert(Literal().empty());
static_assert(Literal(std::string_view("from a view")) == "from a view");
// Takes its size from the literal, whatever is in it.
static_assert(Literal("a\0b").size() == 3);
static_assert(!IsId(Literal("a\0b")));

}  // namespace

TEST_CASE("An id is lower-case words with hyphens") {
  STATIC_REQUIRE(IsId("a"));
  STATIC_REQUIRE(IsId("contact-customer"));
  STATIC_REQUIRE(IsId("iso-3166"));
  STATIC_REQUIRE_FALSE(IsId(""));
  STATIC_REQUIRE_FALSE(IsId("Contact"));
  STATIC_REQUIRE_FALSE(IsId("contact_customer"));
  STATIC_REQUIRE_FALSE(IsId("contact customer"));
  STATIC_REQUIRE_FALSE(IsId("3d-printer"));
  STATIC_REQUIRE_FALSE(IsId("-contact"));
  STATIC_REQUIRE_FALSE(IsId("kunde\xc3\xa4"));
}

}  // namespace name_test
