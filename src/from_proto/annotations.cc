// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/annotations.h"

#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/io/tokenizer.h>

#include <optional>
#include <set>

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::DescriptorProto;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumDescriptorProto;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;
using google::protobuf::SourceLocation;
using google::protobuf::TextFormat;
using text::Cat;

template <class Descriptor>
Place PlaceIn(const FileDescriptor& file, const Descriptor& descriptor) {
  SourceLocation found;
  if (!descriptor.GetSourceLocation(&found)) return {.file = file.name()};
  return {.file = file.name(), .line = found.start_line + 1, .column = found.start_column + 1};
}

std::vector<int> With(std::vector<int> path, std::initializer_list<int> steps) {
  path.insert(path.end(), steps);
  return path;
}

std::vector<int> PathOf(const Descriptor& message) {
  const Descriptor* parent = message.containing_type();
  if (parent == nullptr) return {FileDescriptorProto::kMessageTypeFieldNumber, message.index()};
  return With(PathOf(*parent), {DescriptorProto::kNestedTypeFieldNumber, message.index()});
}

Place PlaceAt(std::string_view file, const TextFormat::ParseLocation& found) {
  if (found.line < 0) return {.file = std::string(file)};
  return {.file = std::string(file), .line = found.line + 1, .column = found.column + 1};
}

// Each error of the parser, of which the first is mostly the cause of the others.
class ParseErrors : public google::protobuf::io::ErrorCollector {
 public:
  ParseErrors(std::string_view name, Problems& problems) : name_(name), problems_(&problems) {}

  void AddError(int line, int column, const std::string& message) override {
    if (any_) return;
    any_ = true;
    problems_->Add({.file = std::string(name_), .line = line + 1, .column = column + 1}, message,
                   "Fix it; zweck/v1/annotations.proto lists what may stand here");
  }
  void AddWarning(int /*line*/, int /*column*/, const std::string& /*message*/) override {}

 private:
  std::string_view name_;
  Problems* problems_;
  bool any_ = false;
};

const FieldDescriptor* MessagesMember() {
  return v1::Annotations::descriptor()->FindFieldByNumber(v1::Annotations::kMessagesFieldNumber);
}
const FieldDescriptor* FieldsMember() {
  return v1::MessageAnnotation::descriptor()->FindFieldByNumber(
      v1::MessageAnnotation::kFieldsFieldNumber);
}

}  // namespace

Place Origin::Of(int number, int index) const {
  if (schema_ == nullptr) {
    if (number == 0 || tree_ == nullptr) return whole_;
    const FieldDescriptor* member = type_->FindFieldByNumber(number);
    const Place found =
        PlaceAt(annotations_, tree_->GetLocation(member, member->is_repeated() ? index : -1));
    return found.line == 0 ? whole_ : found;
  }
  std::vector<int> path = path_;
  if (number != 0) path.insert(path.end(), {number, index});
  // An option whose members stand in braces has no places for them, but one for itself.
  for (; !path.empty(); path.pop_back()) {
    SourceLocation found;
    if (schema_->GetSourceLocation(path, &found)) {
      return {
          .file = schema_->name(), .line = found.start_line + 1, .column = found.start_column + 1};
    }
  }
  return {.file = schema_->name()};
}

Place PlaceOf(const Descriptor& message) { return PlaceIn(*message.file(), message); }
Place PlaceOf(const FieldDescriptor& field) { return PlaceIn(*field.file(), field); }
Place PlaceOf(const EnumDescriptor& enumeration) {
  return PlaceIn(*enumeration.file(), enumeration);
}
Place PlaceOf(const EnumValueDescriptor& value) { return PlaceIn(*value.type()->file(), value); }

void Annotations::Parse(std::string_view name, std::string_view text, Problems& problems) {
  name_ = name;
  ParseErrors errors(name, problems);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&errors);
  parser.WriteLocationsTo(&tree_);
  parser.SetRecursionLimit(20);
  if (!parser.ParseFromString(std::string(text), &annotations_)) return;
  if (annotations_.has_terms() && annotations_.package().empty()) {
    problems.Add(OwnTerms().origin.Of(), "the terms are declared in no package",
                 "Name one: package: \"acme.privacy\"");
  }
  for (int i = 0; i < annotations_.messages_size(); ++i) {
    const std::string& message = annotations_.messages(i).name();
    if (messages_.emplace(message, i).second) continue;
    problems.Add(PlaceOfMessage(i), Cat({"the message ", message, " is annotated twice"}),
                 "Put both into one");
  }
}

void Annotations::Check(const DescriptorPool& pool, Problems& problems) const {
  for (const auto& [name, i] : messages_) {
    const Descriptor* message = pool.FindMessageTypeByName(name);
    if (message == nullptr) {
      problems.Add(PlaceOfMessage(i), Cat({"there is no message ", name}),
                   "Name one of the schema, with its package");
      continue;
    }
    if (message->options().HasExtension(v1::category)) {
      problems.Add(PlaceOfMessage(i), Cat({"the schema says itself what ", name, " is"}),
                   "Leave it out here, or there");
    }
    const v1::MessageAnnotation& annotation = annotations_.messages(i);
    std::set<std::string> known;
    for (int f = 0; f < annotation.fields_size(); ++f) {
      const std::string& field = annotation.fields(f).name();
      const FieldDescriptor* found = message->FindFieldByName(field);
      if (found == nullptr) {
        problems.Add(PlaceOfField(i, f), Cat({"the message ", name, " has no field ", field}),
                     "Name one that it has");
      } else if (!known.insert(field).second || found->options().HasExtension(v1::field)) {
        problems.Add(PlaceOfField(i, f), Cat({"the field ", field, " is annotated twice"}),
                     "Leave one out");
      }
    }
  }
}

Tagged<v1::CategoryOptions> Annotations::Of(const Descriptor& message) const {
  if (message.options().HasExtension(v1::category)) {
    return {.options = &message.options().GetExtension(v1::category),
            .origin = {*message.file(), With(PathOf(message), {DescriptorProto::kOptionsFieldNumber,
                                                               v1::category.number()})}};
  }
  const auto found = messages_.find(message.full_name());
  if (found == messages_.end() || !annotations_.messages(found->second).has_category()) return {};
  const v1::MessageAnnotation& annotation = annotations_.messages(found->second);
  const ParseTree* tree = tree_.GetTreeForNested(MessagesMember(), found->second);
  const FieldDescriptor* member = v1::MessageAnnotation::descriptor()->FindFieldByNumber(
      v1::MessageAnnotation::kCategoryFieldNumber);
  return {.options = &annotation.category(),
          .origin = {name_, tree == nullptr ? nullptr : tree->GetTreeForNested(member, -1),
                     v1::CategoryOptions::descriptor(), PlaceOfMessage(found->second)}};
}

Tagged<v1::FieldOptions> Annotations::Of(const FieldDescriptor& field) const {
  if (field.options().HasExtension(v1::field)) {
    return {.options = &field.options().GetExtension(v1::field),
            .origin = {*field.file(),
                       With(PathOf(*field.containing_type()),
                            {DescriptorProto::kFieldFieldNumber, field.index(),
                             FieldDescriptorProto::kOptionsFieldNumber, v1::field.number()})}};
  }
  const auto found = messages_.find(field.containing_type()->full_name());
  if (found == messages_.end()) return {};
  const v1::MessageAnnotation& annotation = annotations_.messages(found->second);
  for (int f = 0; f < annotation.fields_size(); ++f) {
    if (annotation.fields(f).name() != field.name()) continue;
    const ParseTree* tree = tree_.GetTreeForNested(MessagesMember(), found->second);
    if (tree != nullptr) tree = tree->GetTreeForNested(FieldsMember(), f);
    const FieldDescriptor* member =
        v1::FieldAnnotation::descriptor()->FindFieldByNumber(v1::FieldAnnotation::kTagsFieldNumber);
    return {.options = &annotation.fields(f).tags(),
            .origin = {name_, tree == nullptr ? nullptr : tree->GetTreeForNested(member, -1),
                       v1::FieldOptions::descriptor(), PlaceOfField(found->second, f)}};
  }
  return {};
}

Tagged<v1::Terms> Annotations::Of(const FileDescriptor& file) {
  if (!file.options().HasExtension(v1::terms)) return {};
  return {.options = &file.options().GetExtension(v1::terms),
          .origin = {file, {FileDescriptorProto::kOptionsFieldNumber, v1::terms.number()}}};
}

Tagged<v1::Terms> Annotations::OwnTerms() const {
  if (!annotations_.has_terms()) return {};
  const FieldDescriptor* member =
      v1::Annotations::descriptor()->FindFieldByNumber(v1::Annotations::kTermsFieldNumber);
  return {.options = &annotations_.terms(),
          .origin = {name_, tree_.GetTreeForNested(member, -1), v1::Terms::descriptor(),
                     PlaceAt(name_, tree_.GetLocation(member, -1))}};
}

Place Annotations::PlaceOfMessage(int message) const {
  return PlaceAt(name_, tree_.GetLocation(MessagesMember(), message));
}
Place Annotations::PlaceOfField(int message, int field) const {
  const ParseTree* tree = tree_.GetTreeForNested(MessagesMember(), message);
  return tree == nullptr ? PlaceOfMessage(message)
                         : PlaceAt(name_, tree->GetLocation(FieldsMember(), field));
}

}  // namespace zweck::from_proto
