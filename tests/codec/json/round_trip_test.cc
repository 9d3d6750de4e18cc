// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON between us and libprotobuf, in both directions: random records of every type in every shape
// come out as the same message, and random messages as the same record.

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/json_util.h>

#include <catch2/catch.hpp>
#include <string>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"
#include "tests/codec/random_values.h"
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

void WithoutEmptyParts(proto::Part& part) {
  if (part.time().ByteSizeLong() == 0) part.clear_time();
}
void WithoutEmptyParts(proto::Tree& tree) {
  for (proto::Tree& each : *tree.mutable_trees()) WithoutEmptyParts(each);
  for (auto& [key, part] : *tree.mutable_parts()) WithoutEmptyParts(part);
}
// Takes away what a message can say and a record can't, that something is there and holds nothing;
// and the sign of zeros, which libprotobuf loses when it reads `-0`.
std::string Normal(proto::EveryValue message) {
  if (message.single_time().ByteSizeLong() == 0) message.clear_single_time();
  if (message.single_day() == "1970-01-01") message.clear_single_day();
  if (message.has_single_record()) WithoutEmptyParts(*message.mutable_single_record());
  if (message.single_record().ByteSizeLong() == 0) message.clear_single_record();
  if (message.has_optional_record()) WithoutEmptyParts(*message.mutable_optional_record());
  for (proto::Part& part : *message.mutable_repeated_record()) WithoutEmptyParts(part);
  if (message.single_double() == 0) message.clear_single_double();
  if (message.has_optional_double() && message.optional_double() == 0) {
    message.set_optional_double(0);
  }
  for (double& value : *message.mutable_repeated_double()) {
    if (value == 0) value = 0;
  }
  if (message.single_float() == 0) message.clear_single_float();
  if (message.has_optional_float() && message.optional_float() == 0) message.set_optional_float(0);
  for (float& value : *message.mutable_repeated_float()) {
    if (value == 0) value = 0;
  }
  for (auto& [key, value] : *message.mutable_map_double()) {
    if (value == 0) value = 0;
  }
  for (auto& [key, part] : *message.mutable_map_record()) WithoutEmptyParts(part);
  if (message.has_single_tree()) WithoutEmptyParts(*message.mutable_single_tree());
  if (message.single_tree().ByteSizeLong() == 0) message.clear_single_tree();
  // Maps in the order of their keys.
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream out(&stream);
    out.SetSerializationDeterministic(true);
    REQUIRE(message.SerializeToCodedStream(&out));
  }
  return bytes;
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
