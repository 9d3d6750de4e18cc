// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category says of itself, and which members it may leave out.

#include "zweck/declare/category_info.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace category_info_test {

namespace {

using zweck::CategoryInfo;

constexpr CategoryInfo kCustomer{.id = "customer",
                                 .description = "Who bought the app",
                                 .subjects = "customers",
                                 .policy_section = "4"};

// Each is true where the same initializer is a constant expression, which a `constexpr kInfo`
// needs. `I` is always CategoryInfo; it makes the question a matter of substitution.
template <class I>
concept Completes = requires {
  typename std::bool_constant<
      I{.id = "a", .description = "A", .subjects = "b", .policy_section = "1"}.anonymous>;
};
template <class I>
concept LacksId = requires {
  typename std::bool_constant<
      I{.description = "A", .subjects = "b", .policy_section = "1"}.anonymous>;
};
template <class I>
concept LacksDescription = requires {
  typename std::bool_constant<I{.id = "a", .subjects = "b", .policy_section = "1"}.anonymous>;
};
template <class I>
concept LacksSubjects = requires {
  typename std::bool_constant<I{.id = "a", .description = "A", .policy_section = "1"}.anonymous>;
};
template <class I>
concept LacksPolicySection = requires {
  typename std::bool_constant<I{.id = "a", .description = "A", .subjects = "b"}.anonymous>;
};

}  // namespace

TEST_CASE("Unless it says otherwise, a category is ours, and about persons") {
  STATIC_REQUIRE(kCustomer.role == zweck::Role::kController);
  STATIC_REQUIRE_FALSE(kCustomer.anonymous);
}

TEST_CASE("A category leaves out neither id, description, subjects nor section") {
  STATIC_REQUIRE(Completes<CategoryInfo>);
  STATIC_REQUIRE_FALSE(LacksId<CategoryInfo>);
  STATIC_REQUIRE_FALSE(LacksDescription<CategoryInfo>);
  STATIC_REQUIRE_FALSE(LacksSubjects<CategoryInfo>);
  STATIC_REQUIRE_FALSE(LacksPolicySection<CategoryInfo>);
}

}  // namespace category_info_test
