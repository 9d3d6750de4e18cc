// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/hana.h"

#include <boost/hana.hpp>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/zweck.h"

namespace {

namespace hana = boost::hana;

struct Greet {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "greet", .description = "Say hello", .legal_basis = zweck::LegalBasis::kConsent};
};

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who came", .subjects = "guests", .policy_section = "1"};

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<Greet>> name;
  Field<2, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<Greet>> seats;
};
ZWECK_CATEGORY(Guest, name, seats);

}  // namespace

TEST_CASE("A category is a Hana struct whose members are fields") {
  STATIC_REQUIRE(hana::Struct<Guest>::value);
  const Guest guest{.name = "Ada Example", .seats = 2};

  std::vector<std::string> names;
  hana::for_each(hana::accessors<Guest>(), [&](auto member) {
    names.emplace_back(hana::to<const char*>(hana::first(member)));
  });
  CHECK(names == std::vector<std::string>{"name", "seats"});

  const auto& name = hana::at_key(guest, BOOST_HANA_STRING("name"));
  CHECK(name.template Use<Greet>() == "Ada Example");
}
