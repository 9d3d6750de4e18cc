// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/codec/layout_of.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/declare/kinds.h"

namespace zweck::testing::layout_of {

struct Test {
  static constexpr PurposeInfo kInfo{
      .id = "test", .description = "Test", .legal_basis = LegalBasis::kLegitimateInterests};
};
struct Other {
  static constexpr PurposeInfo kInfo{
      .id = "other", .description = "Other", .legal_basis = LegalBasis::kLegitimateInterests};
};

enum class Size : std::int8_t { kNone, kSmall, kLess = -1 };
ZWECK_ENUM(Size, kNone, kSmall, kLess);

struct Trimmed {
  static Reading FromText(std::string&) { return Reading::kKept; }
};
struct FromAnything {
  static Reading FromText(std::string&) { return Reading::kKept; }
  static Reading FromJson(std::string_view, std::string&) { return Reading::kAbsent; }
};

struct Inner {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Inner, N, T, Is<kind::Version>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "inner", .description = "Nested", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string, For<Test>, Secret> hidden;
  Field<2, std::string, For<Other>> other_text;
};
ZWECK_CATEGORY(Inner, hidden, other_text);

struct Outer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Outer, N, T, Is<kind::Version>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "outer", .description = "Nests", .subjects = "nobody", .policy_section = "0"};

  Field<30, std::string, For<Test>, Key, MaxBytes<12>, ReadBy<Trimmed>> base_url;
  Field<2, Size, For<Other>> size;
  Field<9, std::optional<Size>, For<Test>> other_size;
  Field<4, std::vector<Size>, For<Test>> sizes;
  Field<1, std::vector<Inner>, For<Test>, At<"/a/b">, At<"/c">> list2_of_inner;
  Field<7, std::optional<std::string>, For<Test>, ReadBy<FromAnything>> x;
  Field<3, Inner, For<Test>> one;
  Field<8, std::optional<Inner>, For<Test>> none_or_one;
};
ZWECK_CATEGORY(Outer, base_url, size, other_size, sizes, list2_of_inner, x, one, none_or_one);

struct OnlyTest {
  template <class F>
  static constexpr bool kAdmits = internal::kContains<typename F::Purposes, Test>;
};

namespace {

using internal::ElementAccess;
using internal::FieldLayout;
using internal::kLayout;
using internal::RecordLayout;
using internal::Shape;
using internal::ValueType;

constexpr const FieldLayout& Named(const RecordLayout& layout, std::string_view name) {
  for (const FieldLayout& field : layout.fields) {
    if (field.name == name) return field;
  }
  throw "no such field";
}

constexpr const RecordLayout& kOuter = kLayout<Outer>;

}  // namespace

TEST_CASE("fields stand in the order of their numbers, wherever they are") {
  STATIC_REQUIRE(kOuter.category == "outer");
  std::vector<std::uint32_t> numbers;
  for (const FieldLayout& field : kOuter.fields) numbers.push_back(field.number);
  CHECK(numbers == std::vector<std::uint32_t>{1, 2, 3, 4, 7, 8, 9, 30});
  STATIC_REQUIRE(Named(kOuter, "base_url").offset == offsetof(Outer, base_url));
  STATIC_REQUIRE(Named(kOuter, "none_or_one").offset == offsetof(Outer, none_or_one));
}

TEST_CASE("a layout says what its fields hold") {
  STATIC_REQUIRE(Named(kOuter, "base_url").type == ValueType::kString);
  STATIC_REQUIRE(Named(kOuter, "base_url").shape == Shape::kSingle);
  STATIC_REQUIRE(Named(kOuter, "base_url").key);
  STATIC_REQUIRE(Named(kOuter, "base_url").max_bytes == 12);
  STATIC_REQUIRE(Named(kOuter, "x").max_bytes == kDefaultMaxBytes);
  STATIC_REQUIRE(Named(kOuter, "x").shape == Shape::kOptional);
  STATIC_REQUIRE(Named(kOuter, "sizes").type == ValueType::kEnum);
  STATIC_REQUIRE(Named(kOuter, "sizes").shape == Shape::kRepeated);
  STATIC_REQUIRE(Named(kOuter, "sizes").enumeration->name == "Size");
  STATIC_REQUIRE(Named(kOuter, "one").type == ValueType::kRecord);
  STATIC_REQUIRE(Named(kOuter, "one").record == &kLayout<Inner>);
  STATIC_REQUIRE(Named(kOuter, "x").record == nullptr);
  STATIC_REQUIRE(Named(kOuter, "x").access == nullptr);
  STATIC_REQUIRE(Named(kOuter, "base_url").key);
  STATIC_REQUIRE(Named(kLayout<Inner>, "hidden").secret);
  STATIC_REQUIRE(kOuter.HasSecret());
}

TEST_CASE("names are in lowerCamelCase for JSON, as protoc makes them") {
  STATIC_REQUIRE(Named(kOuter, "base_url").json_name == "baseUrl");
  STATIC_REQUIRE(Named(kOuter, "list2_of_inner").json_name == "list2OfInner");
  STATIC_REQUIRE(Named(kOuter, "x").json_name == "x");
}

TEST_CASE("a layout says where incoming JSON has a field, and how it is read") {
  const FieldLayout& list = Named(kOuter, "list2_of_inner");
  REQUIRE(list.pointers.size() == 2);
  CHECK(list.pointers[0] == "/a/b");
  CHECK(list.pointers[1] == "/c");
  CHECK(Named(kOuter, "x").pointers.empty());
  CHECK(list.reader == nullptr);
  CHECK(Named(kOuter, "base_url").reader->from_text == Trimmed::FromText);
  CHECK(Named(kOuter, "base_url").reader->from_json == nullptr);
  CHECK(Named(kOuter, "x").reader->from_json == FromAnything::FromJson);
}

TEST_CASE("a filter leaves fields out, in nested categories too") {
  constexpr const RecordLayout& kLess = kLayout<Outer, OnlyTest>;
  REQUIRE(kLess.fields.size() == 7);
  for (const FieldLayout& field : kLess.fields) CHECK(field.name != "size");
  const RecordLayout& inner = *Named(kLess, "one").record;
  REQUIRE(inner.fields.size() == 1);
  CHECK(inner.fields[0].name == "hidden");
  CHECK(kLayout<Inner>.fields.size() == 2);
}

TEST_CASE("enumerations are reached whatever their type and shape") {
  Size single = Size::kLess;
  const ElementAccess& plain = *Named(kOuter, "size").access;
  CHECK(plain.size(&single) == 1);
  CHECK(plain.get(&single, 0) == &single);
  CHECK(plain.add(&single) == &single);
  single = Size::kSmall;
  plain.clear(&single);
  CHECK(single == Size::kNone);

  std::optional<Size> optional;
  const ElementAccess& either = *Named(kOuter, "other_size").access;
  CHECK(either.size(&optional) == 0);
  CHECK(either.add(&optional) == &*optional);
  CHECK(optional == Size::kNone);
  CHECK(either.get(&optional, 0) == &*optional);
  either.shrink(&optional, 0);
  CHECK_FALSE(optional.has_value());

  std::vector<Size> list;
  const ElementAccess& many = *Named(kOuter, "sizes").access;
  for (const Size size : {Size::kSmall, Size::kLess, Size::kSmall}) {
    *static_cast<Size*>(many.add(&list)) = size;
  }
  CHECK(many.size(&list) == 3);
  CHECK(many.get(&list, 1) == &list[1]);
  many.shrink(&list, 2);
  CHECK(list == std::vector{Size::kSmall, Size::kLess});
  many.clear(&list);
  CHECK(list.empty());
}

TEST_CASE("nested records are reached whatever their shape") {
  Inner single;
  const ElementAccess& plain = *Named(kOuter, "one").access;
  CHECK(plain.size(&single) == 1);
  CHECK(plain.get(&single, 0) == &single);
  CHECK(plain.add(&single) == &single);

  std::optional<Inner> optional;
  const ElementAccess& either = *Named(kOuter, "none_or_one").access;
  CHECK(either.add(&optional) == &*optional);
  CHECK(either.size(&optional) == 1);
  either.clear(&optional);
  CHECK_FALSE(optional.has_value());

  std::vector<Inner> list;
  const ElementAccess& many = *Named(kOuter, "list2_of_inner").access;
  many.add(&list);
  void* const second = many.add(&list);
  CHECK(many.get(&list, 1) == second);
  many.shrink(&list, 1);
  CHECK(list.size() == 1);
}

}  // namespace zweck::testing::layout_of
