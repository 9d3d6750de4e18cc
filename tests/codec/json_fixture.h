// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Categories with every type and shape of value, and short ways to read and write them as JSON.

#ifndef ZWECK_TESTS_CODEC_JSON_FIXTURE_H_
#define ZWECK_TESTS_CODEC_JSON_FIXTURE_H_

#include <absl/status/status.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/declare/category.h"
#include "zweck/declare/kinds.h"
#include "zweck/flow/use.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"

namespace zweck::codec_test {

struct Test {
  static constexpr PurposeInfo kInfo{
      .id = "test", .description = "Show that it works", .legal_basis = LegalBasis::kConsent};
};

template <class Category, unsigned kNumber, class T, class... Tags>
using Value = zweck::Field<Category, kNumber, T, Is<kind::Version>, For<Test>, Tags...>;

enum class Product : std::int32_t { kUnspecified, kJira, kDataCenter, kOldOne = -7 };
ZWECK_ENUM(Product, kUnspecified, kJira, kDataCenter, kOldOne);

enum class Small : std::uint8_t { kNone, kSome };
ZWECK_ENUM(Small, kNone, kSome);

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Note, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "note", .description = "A short text", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> body_text;
  Field<2, std::int32_t> rank;
};
ZWECK_CATEGORY(Note, body_text, rank);

struct Everything {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Everything, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "everything",
                                      .description = "Each type in each shape",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string> text;
  Field<2, bool> flag;
  Field<3, std::int32_t> small_int;
  Field<4, std::uint32_t> small_uint;
  Field<5, std::int64_t> large_int;
  Field<6, std::uint64_t> large_uint;
  Field<7, double> real;
  Field<8, Product> product;
  Field<9, Bytes> bytes;
  Field<10, absl::Time> time;
  Field<11, absl::CivilDay> day;
  Field<12, Note> note;

  Field<21, std::optional<std::string>> maybe_text;
  Field<22, std::optional<bool>> maybe_flag;
  Field<23, std::optional<std::int32_t>> maybe_small_int;
  Field<24, std::optional<std::uint32_t>> maybe_small_uint;
  Field<25, std::optional<std::int64_t>> maybe_large_int;
  Field<26, std::optional<std::uint64_t>> maybe_large_uint;
  Field<27, std::optional<double>> maybe_real;
  Field<28, std::optional<Product>> maybe_product;
  Field<29, std::optional<Bytes>> maybe_bytes;
  Field<30, std::optional<absl::Time>> maybe_time;
  Field<31, std::optional<absl::CivilDay>> maybe_day;
  Field<32, std::optional<Note>> maybe_note;

  Field<41, std::vector<std::string>> texts;
  Field<42, std::vector<bool>> flags;
  Field<43, std::vector<std::int32_t>> small_ints;
  Field<44, std::vector<std::uint32_t>> small_uints;
  Field<45, std::vector<std::int64_t>> large_ints;
  Field<46, std::vector<std::uint64_t>> large_uints;
  Field<47, std::vector<double>> reals;
  Field<48, std::vector<Product>> products;
  Field<49, std::vector<Bytes>> byte_strings;
  Field<50, std::vector<absl::Time>> times;
  Field<51, std::vector<absl::CivilDay>> days;
  Field<52, std::vector<Note>> notes;

  Field<61, std::string, MaxBytes<8>> short_text;
  Field<62, Bytes, MaxBytes<4>> short_bytes;
  Field<63, Small> small_enum;
  Field<64, std::string, Secret> secret;
  Field<65, std::optional<Bytes>, Secret> secret_bytes;
};
ZWECK_CATEGORY(Everything, text, flag, small_int, small_uint, large_int, large_uint, real, product,
               bytes, time, day, note, maybe_text, maybe_flag, maybe_small_int, maybe_small_uint,
               maybe_large_int, maybe_large_uint, maybe_real, maybe_product, maybe_bytes,
               maybe_time, maybe_day, maybe_note, texts, flags, small_ints, small_uints, large_ints,
               large_uints, reals, products, byte_strings, times, days, notes, short_text,
               short_bytes, small_enum, secret, secret_bytes);

template <class C>
const internal::JsonPlan& PlanOf() {
  static const internal::JsonPlan plan(internal::kLayout<C>);
  return plan;
}

// A record out of JSON, what was reported about it, and whether that went well.
template <class C>
struct Ingested {
  C record;
  IngestReport report;
  absl::Status status;
};

template <class C>
Ingested<C> From(std::string_view json) {
  // The bytes are on the heap without a NUL behind them, so that AddressSanitizer sees whoever
  // reads on.
  const std::vector<char> bytes(json.begin(), json.end());
  Ingested<C> in;
  in.status = internal::ReadJson({bytes.data(), bytes.size()}, PlanOf<C>(), &in.record, in.report);
  return in;
}

// Of JSON that is read well.
template <class C>
C Good(std::string_view json) {
  Ingested<C> in = From<C>(json);
  CAPTURE(json);
  REQUIRE(in.status.ToString() == "OK");
  return in.record;
}

// One value of it.
template <class C, class F>
typename F::Value Get(std::string_view json, F C::* field) {
  const C record = Good<C>(json);
  return (record.*field).template Use<Test>();
}

// What is said about JSON that is refused.
template <class C>
std::string Refusal(std::string_view json) {
  return From<C>(json).status.ToString();
}

template <class C>
std::string Written(const C& record) {
  std::string out;
  const absl::Status status =
      internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, out);
  return status.ok() ? out : status.ToString();
}

}  // namespace zweck::codec_test

#endif  // ZWECK_TESTS_CODEC_JSON_FIXTURE_H_
