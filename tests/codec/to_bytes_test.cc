// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/codec/to_bytes.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/codec/every_value.h"
#include "tests/support/insecure_door_access_for_tests.h"

namespace zweck::testing {
namespace {

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "parcel", .description = "Parcel", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string, MaxBytes<4>> label;
  Field<2, std::uint32_t> weight;
};
ZWECK_CATEGORY(Parcel, label, weight);

}  // namespace

TEST_CASE("a record is appended, as JSON and to the wire") {
  Parcel parcel;
  parcel.label = "box";
  parcel.weight = 7U;
  std::string json = "[";
  REQUIRE(ToJson(InsecureDoorAccessForTests::Key(), parcel, json).ok());
  CHECK(json == R"([{"label":"box","weight":7})");
  std::string wire = "[";
  REQUIRE(ToWire(InsecureDoorAccessForTests::Key(), parcel, wire).ok());
  CHECK(wire ==
        "[\x0a\x03"
        "box\x10\x07");
}

TEST_CASE("a record that can't be written appends nothing, and its value is in no error") {
  Parcel parcel;
  parcel.label = "crate";
  std::string out = "before";
  const absl::Status json = ToJson(InsecureDoorAccessForTests::Key(), parcel, out);
  CHECK(json.code() == absl::StatusCode::kOutOfRange);
  const absl::Status wire = ToWire(InsecureDoorAccessForTests::Key(), parcel, out);
  CHECK(wire.code() == absl::StatusCode::kOutOfRange);
  CHECK(out == "before");
  for (const absl::Status& status : {json, wire}) {
    CHECK(status.message().find("label") != std::string::npos);
    CHECK(status.message().find("crate") == std::string::npos);
  }
}

}  // namespace zweck::testing
