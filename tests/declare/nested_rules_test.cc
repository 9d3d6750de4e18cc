// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field names in vain, if it nests a category.

#include "zweck/internal/declare/nested_rules.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/refusals/policy.h"

namespace acme {
namespace {

// A field of a category that is not listed, so that nothing refuses it.
struct Unlisted {};
template <class T, class... Tags>
using Nesting = zweck::Field<Unlisted, 1, T, Is<kind::PostalAddress>, Tags...>;
template <class T, class... Tags>
struct Rules {
  using Field = Nesting<T, Tags...>;
  using InVain = zweck::internal::NamedInVain<Field, zweck::internal::Members<>>;
  static constexpr bool kKeeps = zweck::internal::kPasses<zweck::internal::NestedRules, Rules>;
};

template <class T>
void AskedOf() {
  STATIC_REQUIRE(Rules<T>::kKeeps);
  STATIC_REQUIRE(Rules<T, For<SendInvoice>>::kKeeps);
  STATIC_REQUIRE(Rules<T, For<ContactCustomer, SendInvoice>, SharedWith<MailCo>>::kKeeps);
  STATIC_REQUIRE(Rules<T, SharedWith<Acme, MailCo>>::kKeeps);  // the controller has it anyway
  STATIC_REQUIRE_FALSE(Rules<T, For<Advertise>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<T, SharedWith<AdsCo>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<T, For<SendInvoice>, SharedWith<MailCo, AdsCo>>::kKeeps);
  STATIC_REQUIRE(std::is_same_v<typename Rules<T, For<Advertise, SendInvoice>>::InVain::Purposes,
                                For<Advertise>>);
  STATIC_REQUIRE(
      std::is_same_v<typename Rules<T, SharedWith<AdsCo, Acme, MailCo>>::InVain::Recipients,
                     SharedWith<AdsCo>>);
}

TEST_CASE("What a field that nests a category names, a field in it names") {
  AskedOf<Address>();
  AskedOf<std::optional<Address>>();
  AskedOf<std::vector<Address>>();
}

TEST_CASE("A field that nests none names what it wants") {
  STATIC_REQUIRE(Rules<std::string, For<Advertise>, SharedWith<AdsCo>>::kKeeps);
  STATIC_REQUIRE(Rules<std::vector<std::int32_t>, SharedWith<AdsCo>>::kKeeps);
}

TEST_CASE("What is in a category that is nested further is asked for by that one") {
  STATIC_REQUIRE(Rules<Customer, For<ContactCustomer>, SharedWith<MailCo>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<Customer, For<Advertise>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::vector<Account>, SharedWith<MailCo>>::kKeeps);
}

}  // namespace
}  // namespace acme
