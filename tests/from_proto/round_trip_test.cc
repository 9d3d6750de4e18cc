// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// From a schema to C++ by protoc-gen-zweck, and back to a schema by Describe: of all .proto files
// of this project, and of files of Protocol Buffers' own, which are found where its package puts
// them. What is annotated here is annotated by annotate.cc.

#include "tests/from_proto/round_trip.h"

#include <absl/strings/str_split.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "src/text/camel_case.h"
#include "tests/from_proto/schema.h"
#include "tests/support/refused.h"
#include "zweck/codec/descriptor.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorProto;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumDescriptorProto;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptorProto;
using testing::RequireOk;

constexpr std::string_view kBanner =
    "SPDX-FileCopyrightText: 2026 The Zweck authors\n"
    "SPDX-License-Identifier: Apache-2.0";

std::vector<std::string> Folders() {
  return {ZWECK_SOURCE_DIR "/examples/other_languages", ZWECK_SOURCE_DIR "/examples/from_proto",
          ZWECK_SOURCE_DIR "/tests"};
}

TEST_CASE("what Describe wrote comes back to the letter") {
  std::vector<FileDescriptorProto> before;
  int compared = 0;
  for (const RoundTrip& made : AllRoundTrips()) {
    std::string text;
    for (const std::string& folder : {std::string(ZWECK_SOURCE_DIR "/proto"), Folders()[0]}) {
      text += testing::FileBytes(folder + "/" + made.name);
    }
    if (text.find("// Made by Zweck from declarations in C++.") == std::string::npos) continue;
    INFO(made.name);
    before.push_back(RequireOk(codec::Describe({.name = made.name,
                                                .package = made.package,
                                                .categories = made.categories,
                                                .enumerations = made.enumerations,
                                                .imports = before,
                                                .banner = kBanner})));
    const std::string again =
        RequireOk(codec::ToProtoText(before.back(), std::span(before).first(before.size() - 1)));
    CHECK(again == text);
    ++compared;
  }
  CHECK(compared == 9);
}

// As Describe says it, where a schema may leave it out.
v1::FieldOptions Normal(v1::FieldOptions options, const FieldDescriptor& field) {
  const FieldDescriptor& element = field.is_map() ? *field.message_type()->map_value() : field;
  const bool text = element.type() == FieldDescriptor::TYPE_STRING ||
                    element.type() == FieldDescriptor::TYPE_BYTES;
  const bool few = options.holds_case() != v1::FieldOptions::HOLDS_NOT_SET;
  if (text && !few && options.max_bytes() == 0) options.set_max_bytes(kDefaultMaxBytes);
  return options;
}

const DescriptorProto* MessageIn(const FileDescriptorProto& file, const std::string& name) {
  for (const DescriptorProto& message : file.message_type()) {
    if (message.name() == name) return &message;
  }
  return nullptr;
}

// The values of an enumeration.
template <class Enum>
std::map<std::string, int> ValuesOf(const Enum& enumeration) {
  std::map<std::string, int> values;
  if constexpr (requires { enumeration.value(0)->name(); }) {
    for (int i = 0; i < enumeration.value_count(); ++i) {
      values[enumeration.value(i)->name()] = enumeration.value(i)->number();
    }
  } else {
    for (const auto& value : enumeration.value()) values[value.name()] = value.number();
  }
  return values;
}

void CompareField(const FieldDescriptorProto& again, const FieldDescriptor& field,
                  const v1::FieldOptions& tags, const Annotations& annotations,
                  const FileDescriptorProto& file) {
  INFO(field.full_name());
  CHECK(again.name() == field.name());
  CHECK(static_cast<int>(again.type()) == static_cast<int>(field.type()));
  CHECK((again.label() == FieldDescriptorProto::LABEL_REPEATED) == field.is_repeated());
  CHECK(again.proto3_optional() == field.has_optional_keyword());
  CHECK(again.options().GetExtension(v1::field).DebugString() == Normal(tags, field).DebugString());
  if (const Descriptor* inner = field.message_type(); field.is_map()) {
    CHECK(again.type_name().substr(again.type_name().rfind('.') + 1) == inner->name());
  } else if (inner != nullptr) {
    const std::string name = inner->full_name() == "google.protobuf.Timestamp"
                                 ? "Timestamp"
                                 : text::CamelCase(annotations.Of(*inner).options->id());
    CHECK(again.type_name().substr(again.type_name().rfind('.') + 1) == name);
  }
  if (const EnumDescriptor* inner = field.enum_type(); inner != nullptr) {
    CHECK(again.type_name().substr(again.type_name().rfind('.') + 1) == inner->name());
    for (const EnumDescriptorProto& enumeration : file.enum_type()) {
      if (enumeration.name() == inner->name()) CHECK(ValuesOf(enumeration) == ValuesOf(*inner));
    }
  }
}

void CompareEntry(const DescriptorProto& again, const Descriptor& entry) {
  for (const DescriptorProto& nested : again.nested_type()) {
    if (nested.name() != entry.name()) continue;
    REQUIRE(nested.field_size() == 2);
    for (int i = 0; i < 2; ++i) {
      CHECK(nested.field(i).name() == entry.field(i)->name());
      CHECK(nested.field(i).number() == entry.field(i)->number());
      CHECK(static_cast<int>(nested.field(i).type()) == static_cast<int>(entry.field(i)->type()));
    }
    return;
  }
  FAIL("there is no message of the map's entries");
}

int CompareMessage(const FileDescriptorProto& file, const Descriptor& message,
                   const Annotations& annotations) {
  int fields = 0;
  for (int i = 0; i < message.nested_type_count(); ++i) {
    fields += CompareMessage(file, *message.nested_type(i), annotations);
  }
  const Tagged<v1::CategoryOptions> category = annotations.Of(message);
  if (!category) return fields;
  INFO(message.full_name());
  const DescriptorProto* again = MessageIn(file, text::CamelCase(category.options->id()));
  REQUIRE(again != nullptr);
  v1::CategoryOptions said = *category.options;
  if (said.role() == v1::ROLE_UNSPECIFIED) said.set_role(v1::ROLE_CONTROLLER);
  CHECK(again->options().GetExtension(v1::category).DebugString() == said.DebugString());
  std::map<int, const FieldDescriptorProto*> numbers;
  for (const FieldDescriptorProto& field : again->field()) numbers[field.number()] = &field;
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor& field = *message.field(i);
    const v1::FieldOptions& tags = *annotations.Of(field).options;
    CHECK(numbers.contains(field.number()) != tags.dropped());
    if (tags.dropped() || !numbers.contains(field.number())) continue;
    CompareField(*numbers[field.number()], field, tags, annotations, file);
    if (field.is_map()) CompareEntry(*again, *field.message_type());
    numbers.erase(field.number());
    ++fields;
  }
  CHECK(numbers.empty());
  return fields;
}

TEST_CASE("each message of each schema comes back, its fields, types and options") {
  Annotations annotations;
  Problems problems;
  const std::string text = testing::FileBytes(ZWECK_ANNOTATIONS);
  annotations.Parse(ZWECK_ANNOTATIONS, text, problems);
  REQUIRE(problems.Text().empty());
  Schema schema(Folders());
  std::map<std::string, int> fields;
  for (const RoundTrip& made : AllRoundTrips()) {
    INFO(made.name);
    const auto* file = schema.Load(made.name);
    REQUIRE(file != nullptr);
    // Beside the package of the options themselves.
    const std::string name = "again/" + made.name;
    const std::string package = "again." + made.package;
    const FileDescriptorProto again =
        RequireOk(codec::Describe({.name = name,
                                   .package = package,
                                   .categories = made.categories,
                                   .enumerations = made.enumerations}));
    for (int i = 0; i < file->message_type_count(); ++i) {
      fields[made.name] += CompareMessage(again, *file->message_type(i), annotations);
    }
  }
  // Not ours, from the packages of Protocol Buffers.
  CHECK(fields["google/protobuf/api.proto"] == 16);
  CHECK(fields["google/protobuf/source_context.proto"] == 1);
  CHECK(fields["google/protobuf/type.proto"] == 24);
  CHECK(fields["google/protobuf/compiler/plugin.proto"] == 13);
  CHECK(fields["zweck/v1/company.proto"] > 20);
}

TEST_CASE("all schemas of the project are tried") {
  std::set<std::string> tried;
  for (const RoundTrip& made : AllRoundTrips()) tried.insert(made.name);
  std::set<std::string> there;
  for (const std::string folder :
       {"/proto", "/examples/other_languages", "/examples/from_proto", "/tests"}) {
    const std::filesystem::path root = ZWECK_SOURCE_DIR + folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".proto") continue;
      const std::string name = std::filesystem::relative(entry.path(), root).string();
      INFO(folder << "/" << name);
      CHECK(tried.contains(name));
    }
  }
}

TEST_CASE("what has no counterpart is left out by name, and nothing else") {
  const std::string path = ZWECK_SOURCE_DIR "/tests/from_proto/approved/left_out.txt";
  if (const char* approve = std::getenv("ZWECK_APPROVE"); approve != nullptr && *approve != '\0') {
    testing::WriteFile(path, LeftOut());
  }
  CHECK(std::string(LeftOut()) == testing::FileBytes(path));
}

}  // namespace
}  // namespace zweck::from_proto
