// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON that was changed by one bit, and every prefix of JSON, means what libprotobuf says, or is
// refused. The message is the one that the category is described as.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/util/json_util.h>

#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "tests/support/deterministic.h"
#include "zweck/codec/descriptor.h"
#include "zweck/internal/codec/to_bytes.h"
#include "zweck/internal/declare/facts.h"

namespace zweck::codec_test {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Takes away what a message can say and a record can't: that something is there and holds nothing.
void Normalize(Message& message) {
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const bool single = !field->is_repeated() && !field->has_optional_keyword();
    bool nothing = field->name() == "day" && reflection.GetString(message, field) == "1970-01-01";
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated()) {
      Message& inner = *reflection.MutableMessage(&message, field);
      Normalize(inner);
      nothing = inner.ByteSizeLong() == 0;
    }
    if (single && nothing) reflection.ClearField(&message, field);
  }
}

// Everything, as libprotobuf knows it.
class Theirs {
 public:
  Theirs() : pool_(google::protobuf::DescriptorPool::generated_pool()), factory_(&pool_) {
    constexpr std::array<const internal::CategoryFacts*, 1> kCategories{
        &internal::kFacts<Everything>};
    const auto file = codec::Describe(
        {.name = "test/v1/everything.proto", .package = "test.v1", .categories = kCategories});
    REQUIRE(file.status().ToString() == "OK");
    REQUIRE(pool_.BuildFile(*file) != nullptr);
    type_ = factory_.GetPrototype(pool_.FindMessageTypeByName("test.v1.Everything"));
    REQUIRE(type_ != nullptr);
  }

  // The same bytes for the same meaning; nothing when it is refused.
  std::optional<std::string> OfJson(const std::string& json) const {
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true;
    const std::unique_ptr<Message> message(type_->New());
    if (!google::protobuf::util::JsonStringToMessage(json, message.get(), options).ok()) return {};
    Normalize(*message);
    return testing::Deterministic(*message);
  }
  std::optional<std::string> OfWire(const std::string& bytes) const {
    const std::unique_ptr<Message> message(type_->New());
    if (!message->ParseFromString(bytes)) return {};
    Normalize(*message);
    return testing::Deterministic(*message);
  }

 private:
  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_;
  const Message* type_ = nullptr;
};

// Whether it is read, and then as libprotobuf reads it.
bool Agree(const Theirs& theirs, const std::string& json) {
  const auto in = From<Everything>(json);
  if (!in.status.ok()) return false;
  std::string bytes;
  REQUIRE(ToWire(InsecureDoorAccessForTests::Key(), in.record, bytes).ToString() == "OK");
  CAPTURE(json);
  const auto meant = theirs.OfJson(json);
  REQUIRE(meant.has_value());
  REQUIRE((theirs.OfWire(bytes) == meant));
  return true;
}

const std::vector<std::string>& Documents() {
  static const std::vector<std::string> documents = {
      R"({ "text" : "A\u00e4\ud83d\ude00ä€\n","flag":true,"smallInt":-12,"small_uint":"7"})",
      R"({"largeInt":"-9223372036854775808","largeUint":123,"real":1.5e2,"reals":[0.25,"NaN"]})",
      R"({"product":1,"products":[2,0],"bytes":"QUI=","byteStrings":["-_8","+/8="]})",
      R"({"time":"2026-11-24T01:02:03.5Z","maybeTime":"1970-01-01T00:00:00+01:00"})",
      R"({"day":"2026-11-24","days":["2024-02-29","0001-01-01"],"maybeDay":"1970-01-01"})",
      R"({"note":{"body_text":"n"},"maybeNote":{},"notes":[{},{"rank":3}],"texts":["","b"]})",
      R"({"other":[null,{"a":[0,"\"\\\/"]},[[]]],"flags":[true,false],"maybeFlag":null})"};
  return documents;
}

TEST_CASE("Every prefix of JSON is refused, and the whole means what libprotobuf says") {
  const Theirs theirs;
  for (const std::string& document : Documents()) {
    for (std::size_t size = 0; size < document.size(); ++size) {
      CHECK_FALSE(From<Everything>(document.substr(0, size)).status.ok());
    }
    CHECK(Agree(theirs, document));
  }
}

TEST_CASE("Every flipped bit of JSON is refused or means what libprotobuf says") {
  const Theirs theirs;
  std::size_t read = 0;
  std::size_t all = 0;
  for (std::string json : Documents()) {
    for (std::size_t i = 0; i < json.size() * 8; ++i, ++all) {
      json[i / 8] = static_cast<char>(json[i / 8] ^ (1 << (i % 8)));
      read += Agree(theirs, json) ? 1 : 0;
      json[i / 8] = static_cast<char>(json[i / 8] ^ (1 << (i % 8)));
    }
  }
  CHECK(read > all / 20);
  CHECK(read < all / 2);
}

}  // namespace
}  // namespace zweck::codec_test
