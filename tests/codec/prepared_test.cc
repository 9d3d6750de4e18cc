// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/prepared.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace zweck::internal {
namespace {

FieldLayout Text(std::uint32_t number, std::string_view json_name) {
  FieldLayout field{};
  field.number = number;
  field.type = ValueType::kString;
  field.json_name = json_name;
  return field;
}

// By itself, in no record.
PreparedField PreparedOf(const FieldLayout& field) {
  const RecordLayout none{};
  const PreparedRecord own(none);
  return PreparedField(field, own);
}

std::string_view StartOf(const PreparedField& field) {
  return {field.json_start.data(), field.json_start_size};
}

}  // namespace

TEST_CASE("a prepared field holds ready what stands in front of a value") {
  const PreparedField number_1 = PreparedOf(Text(1, "x"));
  CHECK(number_1.tag >> 3 == 1);
  CHECK(number_1.tag_bytes == number_1.tag);
  CHECK(number_1.tag_size == 1);
  CHECK(StartOf(number_1) == R"(,"x":)");
  // 30 << 3 | 2 takes two bytes.
  const PreparedField number_30 = PreparedOf(Text(30, "baseUrl"));
  CHECK(number_30.tag == 242);
  CHECK(number_30.tag_bytes == 0x01F2);
  CHECK(number_30.tag_size == 2);
  CHECK(StartOf(number_30) == R"(,"baseUrl":)");
  const PreparedField largest = PreparedOf(Text((1U << 29) - 1, std::string(kStartRoom - 4, 'n')));
  CHECK(largest.tag_size == 5);
  CHECK(largest.tag_bytes == 0x0F'FFFF'FFFA);
  CHECK(StartOf(largest).size() == kStartRoom);
  CHECK(PreparedOf(Text(1, std::string(kStartRoom - 3, 'n'))).json_start_size == 0);
}

TEST_CASE("a prepared field says what most fields hold in one word") {
  FieldLayout field{};
  const auto prepared = [&field](ValueType type) {
    field.type = type;
    return PreparedOf(field);
  };
  const auto storage = [&prepared](ValueType type) { return prepared(type).storage; };
  CHECK(storage(ValueType::kString) == Storage::kText);
  CHECK(storage(ValueType::kInt32) == Storage::kWord);
  CHECK(prepared(ValueType::kInt32).bits == ~std::uint64_t{0});
  CHECK(storage(ValueType::kUint32) == Storage::kWord);
  CHECK(prepared(ValueType::kUint32).bits == 0xFFFF'FFFF);
  CHECK(storage(ValueType::kInt64) == Storage::kLong);
  CHECK(storage(ValueType::kUint64) == Storage::kLong);
  CHECK(storage(ValueType::kOtherInt64) == Storage::kLong);
  CHECK(storage(ValueType::kOtherUint64) == Storage::kLong);
  CHECK(storage(ValueType::kInt8) == Storage::kOther);
  CHECK(storage(ValueType::kUint16) == Storage::kOther);
  CHECK(storage(ValueType::kFloat) == Storage::kOther);
  CHECK(storage(ValueType::kBool) == Storage::kByte);
  CHECK(storage(ValueType::kTime) == Storage::kTime);
  CHECK(storage(ValueType::kDouble) == Storage::kOther);
  CHECK(storage(ValueType::kEnum) == Storage::kWord);
  field.required = true;
  CHECK(storage(ValueType::kEnum) == Storage::kOther);
  field.required = false;
  field.enum_rep = EnumRep::kUint8;
  CHECK(storage(ValueType::kEnum) == Storage::kOther);
  for (const Shape shape : {Shape::kOptional, Shape::kRepeated}) {
    field.shape = shape;
    CHECK(storage(ValueType::kString) == Storage::kOther);
  }
}

TEST_CASE("a layout is prepared once, with what is nested in it, by however many threads") {
  const FieldLayout inner_fields[] = {Text(1, "inner")};
  const RecordLayout inner{.category = "inner", .fields = inner_fields};
  FieldLayout outer_fields[] = {Text(1, "outer"), Text(2, "one")};
  outer_fields[1].type = ValueType::kRecord;
  outer_fields[1].record = &inner;
  outer_fields[1].nests = true;
  const RecordLayout outer{.category = "outer", .fields = outer_fields};
  std::vector<const PreparedRecord*> seen(8);
  {
    std::vector<std::jthread> threads;
    for (const PreparedRecord*& each : seen) {
      threads.emplace_back([&] { each = &Prepare(outer); });
    }
  }
  const PreparedRecord* const prepared = &Prepare(outer);
  for (const PreparedRecord* const each : seen) CHECK(each == prepared);
  REQUIRE(prepared->size() == 2);
  CHECK(prepared->begin()[1].nested == &Prepare(inner));
  CHECK(prepared->begin()[0].nested == nullptr);
  CHECK(&prepared->layout() == &outer);
  CHECK_FALSE(prepared->has_required());
  delete prepared;
  delete inner.prepared.load();
}

}  // namespace zweck::internal
