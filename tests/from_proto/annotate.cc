// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Makes every message of schemas a category that it can be: writes annotations for those that have
// none, leaving out what has no counterpart, and a source that lists all categories. What was left
// out stands in that list, too.
//
// usage: annotate ANNOTATIONS LIST FOLDER... -- FILE...

#include <absl/strings/ascii.h>
#include <absl/strings/str_replace.h>
#include <google/protobuf/text_format.h>

#include <fstream>
#include <iostream>
#include <optional>
#include <set>

#include "src/from_proto/category.h"
#include "src/from_proto/cpp_names.h"
#include "src/from_proto/cpp_text.h"
#include "tests/from_proto/schema.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

void AddMessages(const Descriptor& message, std::vector<const Descriptor*>& messages) {
  messages.push_back(&message);
  for (int i = 0; i < message.nested_type_count(); ++i) {
    if (!message.nested_type(i)->options().map_entry())
      AddMessages(*message.nested_type(i), messages);
  }
}

std::vector<const Descriptor*> MessagesOf(const FileDescriptor& file) {
  std::vector<const Descriptor*> messages;
  for (int i = 0; i < file.message_type_count(); ++i) AddMessages(*file.message_type(i), messages);
  return messages;
}

std::string IdOf(const Descriptor& message) {
  return absl::StrReplaceAll(absl::AsciiStrToLower(message.full_name()), {{".", "-"}, {"_", "-"}});
}

// google.protobuf.FileDescriptorProto is the category google-protobuf-filedescriptorproto.
v1::Annotations Annotated(const std::vector<const FileDescriptor*>& files,
                          const std::set<std::string>& left_out) {
  v1::Annotations annotations;
  annotations.set_package("round_trip");
  v1::Purpose& purpose = *annotations.mutable_terms()->add_purposes();
  purpose.set_id("test");
  purpose.set_description("See whether it comes back");
  purpose.set_legal_basis(v1::LEGAL_BASIS_NOT_PERSONAL);
  for (const FileDescriptor* file : files) {
    for (const Descriptor* message : MessagesOf(*file)) {
      if (message->options().HasExtension(v1::category)) continue;
      if (left_out.contains(message->full_name())) continue;
      v1::MessageAnnotation& annotated = *annotations.add_messages();
      annotated.set_name(message->full_name());
      annotated.mutable_category()->set_id(IdOf(*message));
      annotated.mutable_category()->set_description("A message");
      annotated.mutable_category()->set_subjects("nobody");
      annotated.mutable_category()->set_policy_section("0");
      for (int i = 0; i < message->field_count(); ++i) {
        v1::FieldAnnotation& field = *annotated.add_fields();
        field.set_name(message->field(i)->name());
        if (left_out.contains(message->field(i)->full_name())) {
          field.mutable_tags()->set_dropped(true);
        } else {
          field.mutable_tags()->set_kind("status");
          field.mutable_tags()->add_purposes("test");
        }
      }
    }
  }
  return annotations;
}

// The message or field that a problem is about.
void LeaveOut(const std::string& problems, const std::vector<const FileDescriptor*>& files,
              std::set<std::string>& left_out) {
  const auto about = [&](const auto& declaration) {
    const Place place = PlaceOf(declaration);
    const std::string sign = LineText(place) + ":" + std::to_string(place.column) + ": ";
    if (problems.find(sign) != std::string::npos) left_out.insert(declaration.full_name());
  };
  for (const FileDescriptor* file : files) {
    for (const Descriptor* message : MessagesOf(*file)) {
      about(*message);
      for (int i = 0; i < message->field_count(); ++i) about(*message->field(i));
    }
  }
}

std::string ListOf(const FileDescriptor& file, const Annotations& annotations) {
  const std::string space = NamespaceOf(file.package());
  std::string text = "      {.name = " + Quoted(file.name()) +
                     ", .package = " + Quoted(file.package()) + ",\n       .categories = {";
  for (const Descriptor* message : MessagesOf(file)) {
    if (annotations.Of(*message))
      text += "&kFacts<::" + space + "::" + InnerNameOf(*message) + ">, ";
  }
  text += "},\n       .enumerations = {";
  for (int i = 0; i < file.enum_type_count(); ++i) {
    Place place;
    if (!WhyNot(*file.enum_type(i), place).empty()) continue;
    text += "&kEnumFacts<::" + space + "::" + InnerNameOf(*file.enum_type(i)) + ">, ";
  }
  return text + "}},\n";
}

int Main(const std::vector<std::string>& arguments) {
  std::vector<std::string> folders;
  std::size_t i = 2;
  for (; arguments[i] != "--"; ++i) folders.push_back(arguments[i]);
  Schema schema(folders);
  std::vector<const FileDescriptor*> files;
  for (++i; i < arguments.size(); ++i) {
    files.push_back(schema.Load(arguments[i]));
    if (files.back() == nullptr) {
      std::cerr << schema.errors();
      return 1;
    }
  }

  std::set<std::string> left_out;
  std::string text;
  std::optional<Annotations> annotations;
  for (;;) {
    google::protobuf::TextFormat::PrintToString(Annotated(files, left_out), &text);
    Problems problems;
    annotations.emplace().Parse(arguments[0], text, problems);
    MakeHeaders(files, *annotations, problems);
    const std::size_t known = left_out.size();
    LeaveOut(problems.Text(), files, left_out);
    if (problems.Text().empty()) break;
    if (known == left_out.size()) {
      std::cerr << problems.Text();
      return 1;
    }
  }
  std::ofstream(arguments[0]) << text;

  std::ofstream list(arguments[1]);
  list << "#include \"tests/from_proto/round_trip.h\"\n";
  for (const FileDescriptor* file : files) {
    list << "#include " << Quoted(HeaderOf(file->name())) << "\n";
  }
  list
      << "\nnamespace zweck::from_proto {\nusing internal::kEnumFacts;\nusing internal::kFacts;\n\n"
         "std::vector<RoundTrip> AllRoundTrips() {\n  return {\n";
  for (const FileDescriptor* file : files) list << ListOf(*file, *annotations);
  list << "  };\n}\n\nstd::string_view LeftOut() {\n  return \"\"";
  for (const std::string& name : left_out) list << "\n    " << Quoted(name + "\n");
  list << ";\n}\n\n}  // namespace zweck::from_proto\n";
  return list.flush() ? 0 : 1;
}

}  // namespace
}  // namespace zweck::from_proto

int main(int argc, char** argv) {
  return zweck::from_proto::Main(std::vector<std::string>(argv + 1, argv + argc));
}
