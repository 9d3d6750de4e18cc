// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category with each type of value in each shape, and nested ones, for the tests of the codecs.
// every_value.proto has them as messages.

#ifndef ZWECK_TESTS_CODEC_EVERY_VALUE_H_
#define ZWECK_TESTS_CODEC_EVERY_VALUE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "zweck/declare/category.h"
#include "zweck/declare/decimal.h"
#include "zweck/declare/kinds.h"

namespace zweck::testing {

struct Test {
  static constexpr PurposeInfo kInfo{
      .id = "test", .description = "Test", .legal_basis = LegalBasis::kLegitimateInterests};
};

enum class Colour : std::int32_t { kUnspecified, kRed, kGreen, kBehind = -7 };
ZWECK_ENUM(Colour, kUnspecified, kRed, kGreen, kBehind);

struct Part {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Part, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "part", .description = "A part", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string> text;
  Field<2, std::int64_t> number;
  Field<3, std::vector<std::string>> texts;
  Field<4, absl::Time> time;
  Field<5, Bytes, Secret, MaxBytes<64>> secret;
};
ZWECK_CATEGORY(Part, text, number, texts, time, secret);

// Lists itself.
struct Tree {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Tree, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "tree", .description = "A tree", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string> text;
  Field<2, std::vector<Tree>> trees;
  Field<3, std::map<std::string, Part>> parts;
};
ZWECK_CATEGORY(Tree, text, trees, parts);

struct EveryValue {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<EveryValue, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "every-value",
                                      .description = "Each type in each shape",
                                      .subjects = "nobody",
                                      .policy_section = "0"};

  Field<1, bool> single_bool;
  Field<2, std::optional<bool>> optional_bool;
  Field<3, std::vector<bool>> repeated_bool;
  Field<4, std::int32_t> single_int32;
  Field<5, std::optional<std::int32_t>> optional_int32;
  Field<6, std::vector<std::int32_t>> repeated_int32;
  Field<7, std::uint32_t> single_uint32;
  Field<8, std::optional<std::uint32_t>> optional_uint32;
  Field<9, std::vector<std::uint32_t>> repeated_uint32;
  Field<10, std::int64_t> single_int64;
  Field<11, std::optional<std::int64_t>> optional_int64;
  Field<12, std::vector<std::int64_t>> repeated_int64;
  Field<13, std::uint64_t> single_uint64;
  Field<14, std::optional<std::uint64_t>> optional_uint64;
  Field<15, std::vector<std::uint64_t>> repeated_uint64;
  Field<16, double> single_double;
  Field<17, std::optional<double>> optional_double;
  Field<18999, std::vector<double>> repeated_double;
  Field<19, Colour> single_enum;
  Field<20, std::optional<Colour>> optional_enum;
  Field<21, std::vector<Colour>> repeated_enum;
  Field<22, std::string> single_string;
  Field<23, std::optional<std::string>> optional_string;
  Field<24, std::vector<std::string>> repeated_string;
  Field<2047, Bytes> single_bytes;
  Field<2048, std::optional<Bytes>> optional_bytes;
  Field<27, std::vector<Bytes>> repeated_bytes;
  Field<28, absl::Time> single_time;
  Field<29, std::optional<absl::Time>> optional_time;
  Field<30, std::vector<absl::Time>> repeated_time;
  Field<31, absl::CivilDay> single_day;
  Field<32, std::optional<absl::CivilDay>> optional_day;
  Field<33, std::vector<absl::CivilDay>> repeated_day;
  Field<34, Part> single_record;
  Field<35, std::optional<Part>> optional_record;
  Field<36, std::int8_t> single_int8;
  Field<37, std::optional<std::int8_t>> optional_int8;
  Field<38, std::vector<std::int8_t>> repeated_int8;
  Field<39, std::uint8_t> single_uint8;
  Field<40, std::optional<std::uint8_t>> optional_uint8;
  Field<41, std::vector<std::uint8_t>> repeated_uint8;
  Field<42, std::int16_t> single_int16;
  Field<43, std::optional<std::int16_t>> optional_int16;
  Field<44, std::vector<std::int16_t>> repeated_int16;
  Field<45, std::uint16_t> single_uint16;
  Field<46, std::optional<std::uint16_t>> optional_uint16;
  Field<47, std::vector<std::uint16_t>> repeated_uint16;
  Field<48, long long> single_long_long;
  Field<49, std::optional<long long>> optional_long_long;
  Field<50, std::vector<long long>> repeated_long_long;
  Field<51, unsigned long long> single_unsigned_long_long;
  Field<52, std::optional<unsigned long long>> optional_unsigned_long_long;
  Field<53, std::vector<unsigned long long>> repeated_unsigned_long_long;
  Field<54, float> single_float;
  Field<55, std::optional<float>> optional_float;
  Field<56, std::vector<float>> repeated_float;
  Field<57, Decimal<2>> single_decimal;
  Field<58, std::optional<Decimal<18>>> optional_decimal;
  Field<59, std::map<std::string, bool>> map_bool;
  Field<60, std::map<std::string, std::int32_t>> map_int32;
  Field<61, std::map<std::string, double>> map_double;
  Field<62, std::map<std::string, Colour>> map_enum;
  Field<63, std::map<std::string, std::string, std::less<>>> map_string;
  Field<64, std::map<std::string, Bytes>> map_bytes;
  Field<65, std::map<std::string, absl::Time>> map_time;
  Field<66, std::map<std::string, absl::CivilDay>> map_day;
  Field<67, std::map<std::string, Part>> map_record;
  Field<68, Tree> single_tree;
  Field<536870911, std::vector<Part>> repeated_record;
};
ZWECK_CATEGORY(EveryValue, single_bool, optional_bool, repeated_bool, single_int32, optional_int32,
               repeated_int32, single_uint32, optional_uint32, repeated_uint32, single_int64,
               optional_int64, repeated_int64, single_uint64, optional_uint64, repeated_uint64,
               single_double, optional_double, repeated_double, single_enum, optional_enum,
               repeated_enum, single_string, optional_string, repeated_string, single_bytes,
               optional_bytes, repeated_bytes, single_time, optional_time, repeated_time,
               single_day, optional_day, repeated_day, single_record, optional_record, single_int8,
               optional_int8, repeated_int8, single_uint8, optional_uint8, repeated_uint8,
               single_int16, optional_int16, repeated_int16, single_uint16, optional_uint16,
               repeated_uint16, single_long_long, optional_long_long, repeated_long_long,
               single_unsigned_long_long, optional_unsigned_long_long, repeated_unsigned_long_long,
               single_float, optional_float, repeated_float, single_decimal, optional_decimal,
               map_bool, map_int32, map_double, map_enum, map_string, map_bytes, map_time, map_day,
               map_record, single_tree, repeated_record);

struct Envelope {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Envelope, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "envelope",
                                      .description = "Records in records",
                                      .subjects = "nobody",
                                      .policy_section = "0"};

  Field<1, EveryValue> value;
  Field<2, std::vector<EveryValue>> values;
  Field<3, Part> part;
};
ZWECK_CATEGORY(Envelope, value, values, part);

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_CODEC_EVERY_VALUE_H_
