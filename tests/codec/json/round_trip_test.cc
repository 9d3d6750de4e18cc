// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON between us and libprotobuf, in both directions: random records of every type in every shape
// come out as the same message, and random messages as the same record.

#include <google/protobuf/util/json_util.h>

#include <catch2/catch.hpp>
#include <string>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"
#include "tests/codec/normalize.h"
#include "tests/codec/random_values.h"
#include "tests/support/deterministic.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::testing {
namespace {

using google::protobuf::util::JsonPrintOptions;
using google::protobuf::util::JsonStringToMessage;
using google::protobuf::util::MessageToJsonString;

// JSON has one NaN, and a message has many.
constexpr auto kDoubles = RandomValues::Doubles::kWithoutNan;

struct Twin {
  EveryValue record;
  proto::EveryValue message;

  explicit Twin(RandomValues& random) { random.Fill(record, message); }
};

std::string Normal(proto::EveryValue message) {
  Normalize(message);
  WithoutSignsOfZeros(message);
  return Deterministic(message);
}

std::string Normal(const EveryValue& record) {
  std::string bytes;
  RequireOk(internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<EveryValue>,
                                &record, bytes));
  proto::EveryValue message;
  REQUIRE(message.ParseFromString(bytes));
  return Normal(message);
}

}  // namespace

TEST_CASE("what we write as JSON is the same message to libprotobuf") {
  RandomValues random(20261126, kDoubles);
  for (int i = 0; i < 500; ++i) {
    CAPTURE(i);
    const Twin pair(random);
    std::string json;
    RequireOk(internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<EveryValue>,
                                  &pair.record, json));
    proto::EveryValue read;
    REQUIRE(JsonStringToMessage(json, &read).ToString() == "OK");
    REQUIRE((Normal(read) == Normal(pair.message)));
  }
}

TEST_CASE("what libprotobuf writes as JSON is the same record to us") {
  const internal::JsonPlan plan(internal::kLayout<EveryValue>);
  RandomValues random(20261127, kDoubles);
  for (int i = 0; i < 500; ++i) {
    CAPTURE(i);
    const Twin pair(random);
    JsonPrintOptions options;
    options.add_whitespace = random.Chance(50);
    options.preserve_proto_field_names = random.Chance(50);
    options.always_print_enums_as_ints = random.Chance(50);
    std::string json;
    REQUIRE(MessageToJsonString(pair.message, &json, options).ok());
    EveryValue read;
    IngestReport report;
    RequireOk(internal::ReadJson(json, plan, &read, report));
    CHECK(report.dropped == 0);
    REQUIRE((Normal(read) == Normal(pair.record)));
  }
}

}  // namespace zweck::testing
