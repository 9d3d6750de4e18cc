// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record.h"

#include <absl/strings/ascii.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/unknown_field_set.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/printable.h"
#include "src/text/url.h"

namespace zweck::inventory {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using text::Cat;
using text::Printable;

constexpr std::uint32_t kLargestFieldNumber = (1U << 29) - 1;

absl::Status Bad(std::initializer_list<std::string_view> sentence) {
  return absl::DataLossError(Cat(sentence));
}

// base_url
bool IsFieldName(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// comments.author
bool IsPath(std::string_view text) {
  for (;;) {
    const std::size_t dot = text.find('.');
    if (!IsFieldName(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

absl::Status CheckId(std::string_view what, std::string_view id) {
  if (IsId(id)) return absl::OkStatus();
  return Bad(
      {"the id of ", what, " is \"", Printable(id), "\", and not lower-case words with hyphens"});
}

template <class Ids>
absl::Status CheckIds(std::string_view what, const Ids& ids) {
  for (const std::string& id : ids) {
    if (absl::Status status = CheckId(what, id); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status FirstOf(std::initializer_list<absl::Status> statuses) {
  for (const absl::Status& status : statuses) {
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status CheckField(const v1::Category& category, const v1::Field& field) {
  const std::string place = Cat({category.id(), ".", Printable(field.name())});
  if (!IsFieldName(field.name())) {
    return Bad({"a field of the category ", category.id(), " is called \"", Printable(field.name()),
                "\", and not in lower_snake_case"});
  }
  if (field.number() == 0 || field.number() > kLargestFieldNumber) {
    return Bad({"the field ", place, " has the number ", std::to_string(field.number()),
                ", which no field can have"});
  }
  if ((field.type() == v1::VALUE_TYPE_CATEGORY) == field.category().empty()) {
    return Bad({"the field ", place,
                " nests a category or does not, but its type and the id of "
                "the category disagree about it"});
  }
  for (const std::string& pointer : field.pointers()) {
    if (pointer.size() < 2 || pointer[0] != '/') {
      return Bad({"the field ", place, " is read from \"", Printable(pointer),
                  "\", which is not a JSON pointer"});
    }
  }
  return FirstOf({CheckId(Cat({"the kind of ", place}), field.kind()),
                  CheckIds(Cat({"a purpose of ", place}), field.purposes()),
                  CheckIds(Cat({"a recipient of ", place}), field.recipients()),
                  field.category().empty()
                      ? absl::OkStatus()
                      : CheckId(Cat({"the category of ", place}), field.category())});
}

absl::Status CheckEnd(std::string_view what, const v1::Retention& end) {
  if (end.seconds() < 0 || end.when_absent() < 0) {
    return Bad({what, " is kept for less than no time"});
  }
  if (!end.since().empty() && (!IsFieldName(end.since()) || !end.until().empty())) {
    return Bad({what, " is kept since \"", Printable(end.since()), "\", which it can't be"});
  }
  if (end.since().empty() && end.when_absent() != 0) {
    return Bad({what, " says what it means that nothing is absent"});
  }
  return absl::OkStatus();
}

absl::Status CheckCategory(const v1::Category& category) {
  if (absl::Status status = CheckId("a category", category.id()); !status.ok()) return status;
  std::set<std::string_view> names;
  std::set<std::uint32_t> numbers;
  for (const v1::Field& field : category.fields()) {
    if (absl::Status status = CheckField(category, field); !status.ok()) return status;
    if (!names.insert(field.name()).second || !numbers.insert(field.number()).second) {
      return Bad({"the category ", category.id(), " has two fields with the name ", field.name(),
                  " or its number"});
    }
  }
  const v1::Retention& retention = category.retention();
  const std::string what = Cat({"the category ", category.id()});
  if (retention.first_of().empty()) return CheckEnd(what, retention);
  v1::Retention list = retention;
  list.clear_first_of();
  if (list.ByteSizeLong() != 0) return Bad({what, " is kept for a time beside a list of ends"});
  for (const v1::Retention& end : retention.first_of()) {
    if (!end.first_of().empty()) return Bad({what, " has an end that lists others"});
    if (absl::Status status = CheckEnd(what, end); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status CheckSink(const v1::Sink& sink) {
  const std::string what = Cat({"the sink ", Printable(sink.id())});
  std::set<std::string_view> hosts;
  for (const std::string& host : sink.hosts()) {
    if (!text::IsHost(host) || host != absl::AsciiStrToLower(host)) {
      return Bad({what, " is reached at \"", Printable(host), "\", which is not a host"});
    }
    if (!hosts.insert(host).second) return Bad({what, " is reached at ", host, " twice"});
  }
  if (!sink.path().empty() && (sink.path().front() != '/' || !text::IsVisibleAscii(sink.path()))) {
    return Bad({what, " is asked at \"", Printable(sink.path()), "\", which is not a path"});
  }
  if (sink.method() == v1::HTTP_METHOD_UNSPECIFIED &&
      !(sink.path().empty() && sink.hosts().empty())) {
    return Bad({what, " is reached over HTTP, and does not say by which method"});
  }
  return FirstOf({CheckId("a sink", sink.id()),
                  CheckIds(Cat({"a purpose of the sink ", sink.id()}), sink.purposes()),
                  CheckId(Cat({"the recipient of the sink ", sink.id()}), sink.recipient())});
}

absl::Status CheckFlow(const v1::Flow& flow) {
  if (flow.door() == v1::DOOR_UNSPECIFIED) return Bad({"a flow goes through no door"});
  const bool use = flow.door() == v1::DOOR_USE;
  if (absl::Status status = CheckId("a flow's category", flow.category()); !status.ok()) {
    return status;
  }
  const std::string what =
      Cat({"a flow of ", flow.category(), " (", v1::Door_Name(flow.door()), ")"});
  if (HasSink(flow.door()) == flow.sink().empty() ||
      HasPurpose(flow.door()) == flow.purpose().empty()) {
    return Bad({what, " must name a sink, a purpose, both or neither, as its door has it"});
  }
  if (Asks(flow.door()) && (flow.fields().empty() || flow.minimized())) {
    return Bad({what, " must name the fields that are read or asked by"});
  }
  if (!Asks(flow.door()) && (!flow.asked().empty() || flow.whole_table())) {
    return Bad({what, " asks by fields, which nothing does but a question"});
  }
  if (use && (flow.fields_size() != 1 || flow.minimized())) {
    return Bad({what, " must name the one field that is used"});
  }
  const bool disclosed = flow.door() == v1::DOOR_DISCLOSE;
  if (disclosed && (flow.fields().empty() || flow.minimized())) {
    return Bad({what, " must name the fields that are disclosed"});
  }
  if (!disclosed && !flow.beside().empty()) {
    return Bad({what, " goes beside another category, which nothing does but what is disclosed"});
  }
  if (std::ranges::find(flow.beside(), flow.category()) != flow.beside().end()) {
    return Bad({what, " goes beside itself"});
  }
  if (std::ranges::adjacent_find(flow.beside(), std::greater_equal<>()) != flow.beside().end()) {
    return Bad({what, " goes beside categories that are not sorted, or stand there twice"});
  }
  if (absl::Status status = CheckIds(Cat({"what goes beside ", what}), flow.beside());
      !status.ok()) {
    return status;
  }
  if (!flow.binaries().empty()) {
    return Bad({what, " names the binaries that it is in, which only an inventory does"});
  }
  std::set<std::string_view> paths;
  for (const std::string& path : flow.fields()) {
    if (!IsPath(path)) return Bad({what, " names the field \"", Printable(path), "\""});
    if (!paths.insert(path).second) return Bad({what, " names the field ", path, " twice"});
  }
  std::set<std::string_view> asked;
  for (const std::string& path : flow.asked()) {
    if (!paths.contains(path)) {
      return Bad({what, " asks by the field \"", Printable(path), "\", which it does not name"});
    }
    if (!asked.insert(path).second) return Bad({what, " asks by the field ", path, " twice"});
  }
  if (!flow.sink().empty()) {
    absl::Status status = CheckId(Cat({"the sink of ", what}), flow.sink());
    if (!status.ok()) return status;
  }
  if (!flow.purpose().empty()) return CheckId(Cat({"the purpose of ", what}), flow.purpose());
  return absl::OkStatus();
}

absl::Status CheckEnumerators(const Message& message, const FieldDescriptor* field) {
  const Reflection& reflection = *message.GetReflection();
  const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
  for (int i = 0; i < count; ++i) {
    const int number = field->is_repeated() ? reflection.GetRepeatedEnumValue(message, field, i)
                                            : reflection.GetEnumValue(message, field);
    if (field->enum_type()->FindValueByNumber(number) == nullptr) {
      return Bad({"the value ", std::to_string(number), " of ", field->full_name(),
                  " is unknown to this version of zweck"});
    }
  }
  return absl::OkStatus();
}

}  // namespace

bool IsId(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

absl::Status CheckIsKnown(const Message& message) {
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) {
    return Bad({"a message ", message.GetDescriptor()->full_name(), " has the field ",
                std::to_string(reflection.GetUnknownFields(message).field(0).number()),
                ", which is unknown to this version of zweck"});
  }
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    absl::Status status;
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
      status = CheckEnumerators(message, field);
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && field->is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(message, field) && status.ok(); ++i) {
        status = CheckIsKnown(reflection.GetRepeatedMessage(message, field, i));
      }
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      status = CheckIsKnown(reflection.GetMessage(message, field));
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status CheckRecord(const v1::Record& record) {
  switch (record.record_case()) {
    case v1::Record::kPurpose:
      return CheckId("a purpose", record.purpose().id());
    case v1::Record::kKind:
      return CheckId("a kind", record.kind().id());
    case v1::Record::kRecipient:
      return CheckId("a recipient", record.recipient().id());
    case v1::Record::kSink:
      return CheckSink(record.sink());
    case v1::Record::kCategory:
      return CheckCategory(record.category());
    case v1::Record::kFlow:
      return CheckFlow(record.flow());
    case v1::Record::kRegistry:
      return absl::FailedPreconditionError(
          "some of this was compiled with ZWECK_FLOW_REGISTRY, so records of its flows are not in "
          "here. Compile all of the program without it; or all of it with it, let the program "
          "write "
          "zweck::FlowRecords() to a file, and read that file instead");
    case v1::Record::RECORD_NOT_SET:
      break;
  }
  return Bad({"the record says nothing"});
}

absl::StatusOr<v1::Record> ParseRecord(std::string_view message) {
  v1::Record record;
  // What is wrong is told here; protobuf would write it to the standard error too.
  const google::protobuf::LogSilencer silent;
  if (message.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) ||
      !record.ParseFromArray(message.data(), static_cast<int>(message.size()))) {
    return Bad(
        {"the message is not a zweck.v1.Record: its bytes don't parse, or hold text that is not "
         "UTF-8"});
  }
  if (absl::Status status = CheckIsKnown(record); !status.ok()) return status;
  if (absl::Status status = CheckRecord(record); !status.ok()) return status;
  if (record.has_category()) {
    auto& fields = *record.mutable_category()->mutable_fields();
    std::ranges::sort(
        fields, [](const v1::Field& a, const v1::Field& b) { return a.number() < b.number(); });
  }
  return record;
}

}  // namespace zweck::inventory
