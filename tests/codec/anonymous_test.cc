// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An anonymous category takes of an enumeration its enumerators and nothing else, on every way in
// and out: any number could be hidden in one that has no name.

#include "zweck/declare/anonymous.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec_test::anonymous {
namespace {

template <bool kIsAnonymous>
struct Size {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Size, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "size",
                                      .description = "How large",
                                      .subjects = "nobody",
                                      .policy_section = "0",
                                      .anonymous = kIsAnonymous};
  using Budget = std::conditional_t<kIsAnonymous, AtMostBits<6>, void>;
  Field<1, Product> product;
  Field<2, Small> small_enum;
  Field<3, std::optional<Product>> maybe;
};
ZWECK_CATEGORY(Size<false>, product, small_enum, maybe);
ZWECK_CATEGORY(Size<true>, product, small_enum, maybe);

template <bool kIsAnonymous>
struct Outer {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Outer, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "outer",
                                      .description = "Nests",
                                      .subjects = "nobody",
                                      .policy_section = "0",
                                      .anonymous = kIsAnonymous};
  using Budget = std::conditional_t<kIsAnonymous, AtMostBits<20>, void>;
  Field<1, Size<true>> one;
  Field<2, std::optional<Size<true>>> maybe;
  Field<3, Product> product;
};
ZWECK_CATEGORY(Outer<false>, one, maybe, product);
ZWECK_CATEGORY(Outer<true>, one, maybe, product);

struct Crowd {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Crowd, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "crowd", .description = "Many", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::vector<Size<true>>> sizes;
};
ZWECK_CATEGORY(Crowd, sizes);

constexpr std::string_view kNotListed =
    ": the value is none of its enumeration's, and an anonymous category takes no other";

template <class C, class F, class V>
C With(F C::* field, V value) {
  C record;
  record.*field = value;
  return record;
}

bool Has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

template <class C>
std::string ReadFrom(std::string_view bytes) {
  C record;
  const absl::Status status = internal::ReadWire(bytes, internal::kLayout<C>, &record);
  return status.ok() ? Written(record) : status.ToString();
}
template <class C>
std::string WireError(const C& record) {
  std::string bytes = "before";
  const absl::Status status =
      internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, bytes);
  CHECK((status.ok() || bytes == "before"));
  return status.ToString();
}
template <class C>
std::string RowError(const C& record) {
  internal::Row row;
  return internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, row)
      .ToString();
}

}  // namespace

TEST_CASE("a number without a name is refused from JSON") {
  for (const char* member : {"product", "smallEnum", "maybe"}) {
    for (const char* number : {"712020123", "3", "-1", "-8", "2147483647", "7.0e1"}) {
      const std::string json = "{\"" + std::string(member) + "\":" + number + "}";
      CAPTURE(json);
      CHECK(Refusal<Size<true>>(json) == "INVALID_ARGUMENT: size: /" + std::string(member) +
                                             std::string(kNotListed) + ", at byte " +
                                             std::to_string(std::string(member).size() + 4));
    }
  }
  CHECK(Written(Good<Size<true>>(R"({"product":-7,"smallEnum":1,"maybe":0})")) ==
        R"({"product":"PRODUCT_OLD_ONE","smallEnum":"SMALL_SOME","maybe":"PRODUCT_UNSPECIFIED"})");
  CHECK(Has(Refusal<Outer<true>>(R"({"one":{"product":9}})"), "outer: /one/product"));
  CHECK(Has(Refusal<Outer<true>>(R"({"maybe":{"maybe":9}})"), "outer: /maybe/maybe"));
  CHECK(Has(Refusal<Outer<false>>(R"({"one":{"product":9}})"), kNotListed));
  CHECK(Has(Refusal<Crowd>(R"({"sizes":[{},{"product":9}]})"), "/sizes/1/product"));
  // An ordinary category keeps what a newer program may have named.
  CHECK(Written(Good<Size<false>>(R"({"product":712020123,"smallEnum":200,"maybe":9})")) ==
        R"({"product":712020123,"smallEnum":200,"maybe":9})");
  CHECK(Written(Good<Outer<false>>(R"({"product":9})")) == R"({"product":9})");
}

TEST_CASE("a number without a name is refused from the wire format") {
  for (const char* field : {"\x08", "\x10", "\x18"}) {
    for (const char* number :
         {"\x09", "\x80\x01", "\xfb\x9a\xc2\xd3\x02", "\xf8\xff\xff\xff\xff\xff\xff\xff\xff\x01"}) {
      CAPTURE(field, number);
      CHECK(Has(ReadFrom<Size<true>>(std::string(field) + number), kNotListed));
      // After a good one, too.
      CHECK(Has(ReadFrom<Size<true>>("\x08\x01\x10\x01\x18\x01" + std::string(field) + number),
                kNotListed));
    }
  }
  CHECK(ReadFrom<Size<true>>("\x08\xf9\xff\xff\xff\xff\xff\xff\xff\xff\x01\x10\x01") ==
        R"({"product":"PRODUCT_OLD_ONE","smallEnum":"SMALL_SOME"})");
  CHECK(Has(ReadFrom<Outer<true>>("\x0a\x02\x08\x09"), "size.product"));
  CHECK(Has(ReadFrom<Outer<false>>("\x12\x02\x18\x09"), "size.maybe"));
  CHECK(ReadFrom<Outer<false>>("\x18\x09") == R"({"product":9})");
  CHECK(ReadFrom<Size<false>>("\x08\x09") == R"({"product":9})");
}

TEST_CASE("what a cast has put there goes nowhere") {
  const auto check = [](const auto& record, std::string_view place) {
    CHECK(Has(Written(record), kNotListed));
    CHECK(Has(Written(record), place));
    CHECK(Has(WireError(record), kNotListed));
    CHECK(Has(RowError(record), kNotListed));
    CHECK_FALSE(Has(Written(record), "712020123"));
  };
  check(With(&Size<true>::product, static_cast<Product>(712020123)), "/product");
  check(With(&Size<true>::small_enum, static_cast<Small>(200)), "/smallEnum");
  check(With(&Size<true>::maybe, static_cast<Product>(-1)), "/maybe");
  check(With(&Outer<false>::one, With(&Size<true>::product, static_cast<Product>(9))),
        "/one/product");
  const std::vector<Size<true>> sizes = {{}, With(&Size<true>::product, static_cast<Product>(9))};
  check(With(&Crowd::sizes, sizes), "/sizes/1/product");
  const Size<false> ordinary = With(&Size<false>::product, static_cast<Product>(9));
  CHECK(WireError(ordinary) == "OK");
  CHECK(RowError(ordinary) == "OK");
}

TEST_CASE("a store gives back what was an enumerator when it was stored") {
  const std::vector<store::Value> row = {store::Value::Integer(9), store::Value::Integer(1),
                                         store::Value::Null()};
  Size<true> record;
  REQUIRE(internal::FromRow(internal::kLayout<Size<true>>, row, &record).ok());
  CHECK(record.product.Use<Test>() == static_cast<Product>(9));
}

}  // namespace zweck::codec_test::anonymous
