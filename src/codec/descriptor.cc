// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/codec/descriptor.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/timestamp.pb.h>
#include <zweck/v1/options.pb.h>

#include <initializer_list>
#include <map>
#include <set>
#include <utility>

#include "src/text/camel_case.h"
#include "src/text/cat.h"

namespace zweck::codec {
namespace {

using google::protobuf::DescriptorPool;
using google::protobuf::DescriptorProto;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;
using internal::CategoryFacts;
using internal::EnumFacts;
using internal::FieldFacts;
using internal::Shape;
using internal::ValueType;
using text::CamelCase;
using text::Cat;

constexpr std::string_view kGenerated =
    "Made by Zweck from declarations in C++. Change those, not this file.";

std::string String(std::string_view view) { return std::string(view); }

// Of names and dots. A pool does not mind a digit in front, protoc does.
bool IsPackage(std::string_view package) {
  bool starts = true;
  for (const char c : package) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (!letter && (starts || (!digit && c != '.'))) return false;
    starts = c == '.';
  }
  return package.empty() || !starts;
}

v1::LegalBasis ToProto(LegalBasis basis) {
  switch (basis) {
    case LegalBasis::kConsent:
      return v1::LEGAL_BASIS_CONSENT;
    case LegalBasis::kContract:
      return v1::LEGAL_BASIS_CONTRACT;
    case LegalBasis::kLegalObligation:
      return v1::LEGAL_BASIS_LEGAL_OBLIGATION;
    case LegalBasis::kVitalInterests:
      return v1::LEGAL_BASIS_VITAL_INTERESTS;
    case LegalBasis::kPublicTask:
      return v1::LEGAL_BASIS_PUBLIC_TASK;
    case LegalBasis::kLegitimateInterests:
      return v1::LEGAL_BASIS_LEGITIMATE_INTERESTS;
    case LegalBasis::kNotPersonal:
      return v1::LEGAL_BASIS_NOT_PERSONAL;
  }
  return v1::LEGAL_BASIS_UNSPECIFIED;
}

v1::Identifies ToProto(Identifies identifies) {
  switch (identifies) {
    case Identifies::kNo:
      return v1::IDENTIFIES_NO;
    case Identifies::kOrganisation:
      return v1::IDENTIFIES_ORGANISATION;
    case Identifies::kIndirectly:
      return v1::IDENTIFIES_INDIRECTLY;
    case Identifies::kDirectly:
      return v1::IDENTIFIES_DIRECTLY;
  }
  return v1::IDENTIFIES_UNSPECIFIED;
}

v1::Role ToProto(Role role) {
  switch (role) {
    case Role::kController:
      return v1::ROLE_CONTROLLER;
    case Role::kProcessor:
      return v1::ROLE_PROCESSOR;
    case Role::kThirdParty:
      return v1::ROLE_THIRD_PARTY;
    case Role::kDataSubject:
      return v1::ROLE_DATA_SUBJECT;
  }
  return v1::ROLE_UNSPECIFIED;
}

v1::Purpose ToProto(const PurposeInfo& info) {
  v1::Purpose purpose;
  purpose.set_id(String(info.id));
  purpose.set_description(String(info.description));
  purpose.set_legal_basis(ToProto(info.legal_basis));
  purpose.set_dpv(String(info.dpv));
  purpose.set_fides(String(info.fides));
  return purpose;
}

v1::Kind ToProto(const KindInfo& info) {
  v1::Kind kind;
  kind.set_id(String(info.id));
  kind.set_description(String(info.description));
  kind.set_identifies(ToProto(info.identifies));
  kind.set_dpv(String(info.dpv));
  kind.set_fides(String(info.fides));
  kind.set_withheld(info.withheld);
  return kind;
}

v1::Recipient ToProto(const RecipientInfo& info) {
  v1::Recipient recipient;
  recipient.set_id(String(info.id));
  recipient.set_name(String(info.name));
  recipient.set_role(ToProto(info.role));
  recipient.set_country(String(info.country));
  recipient.set_safeguards(String(info.safeguards));
  return recipient;
}

v1::CategoryOptions ToProto(const CategoryFacts& facts) {
  v1::CategoryOptions category;
  category.set_id(String(facts.info->id));
  category.set_description(String(facts.info->description));
  category.set_subjects(String(facts.info->subjects));
  category.set_policy_section(String(facts.info->policy_section));
  category.set_role(ToProto(facts.info->role));
  category.set_anonymous(facts.info->anonymous);
  for (const internal::EndFacts& end : facts.ends) {
    v1::Retention& retention = *category.mutable_retention();
    v1::Retention& to = facts.ends.size() == 1 ? retention : *retention.add_first_of();
    to.set_seconds(end.seconds);
    to.set_until(String(end.event));
    to.set_since(String(end.field));
    to.set_when_absent(end.when_absent);
    to.set_end_of_year(end.end_of_year);
  }
  category.set_budget_bits(facts.budget / 100);
  category.set_not_erasable(String(facts.stays));
  category.set_sealed(facts.sealed);
  return category;
}

v1::Period ToProto(internal::CalendarUnit unit) {
  switch (unit) {
    case internal::CalendarUnit::kDay:
      return v1::PERIOD_DAY;
    case internal::CalendarUnit::kWeek:
      return v1::PERIOD_WEEK;
    case internal::CalendarUnit::kMonth:
      return v1::PERIOD_MONTH;
  }
  return v1::PERIOD_UNSPECIFIED;
}

// What the type of a field does not tell.
void SetHeld(const FieldFacts& facts, v1::FieldOptions& field) {
  if (facts.type == ValueType::kInt8 || facts.type == ValueType::kUint8) {
    field.set_bits(8);
  } else if (facts.type == ValueType::kInt16 || facts.type == ValueType::kUint16) {
    field.set_bits(16);
  } else if (facts.type == ValueType::kDecimal) {
    field.mutable_decimal()->set_digits(facts.domain->digits);
  } else if (facts.type == ValueType::kDay) {
    v1::Day& day = *field.mutable_day();
    if (facts.domain == nullptr) return;
    day.set_period(ToProto(facts.domain->unit));
    day.set_periods(facts.domain->periods);
    day.set_ahead(facts.domain->ahead);
  } else if (facts.values == nullptr) {
    return;
  } else if (facts.values->range) {
    field.mutable_range()->set_low(facts.values->low);
    field.mutable_range()->set_high(facts.values->high);
  } else if (facts.type == ValueType::kString) {
    for (const std::string_view text : facts.values->texts) {
      field.mutable_one_of()->add_texts(String(text));
    }
  } else {
    for (const std::uint32_t edge : facts.values->edges) field.mutable_bucketed()->add_edges(edge);
  }
}

v1::FieldOptions ToProto(const FieldFacts& facts) {
  v1::FieldOptions field;
  field.set_kind(String(facts.kind->id));
  for (const PurposeInfo* purpose : facts.purposes) field.add_purposes(String(purpose->id));
  for (const RecipientInfo* recipient : facts.recipients) {
    field.add_recipients(String(recipient->id));
  }
  field.set_key(facts.key);
  field.set_subject(facts.subject);
  field.set_secret(facts.secret);
  field.set_max_bytes(facts.max_bytes);
  field.set_required(facts.required);
  field.set_indexed(facts.indexed);
  field.set_unique(facts.unique);
  field.set_lookup(facts.lookup);
  for (const internal::TagTraits* tag : facts.tags) {
    if (tag->tag == internal::TagClass::kAt) field.add_pointers(String(tag->pointer));
  }
  SetHeld(facts, field);
  return field;
}

FieldDescriptorProto::Type TypeOf(ValueType type) {
  switch (type) {
    case ValueType::kBool:
      return FieldDescriptorProto::TYPE_BOOL;
    case ValueType::kInt8:
    case ValueType::kInt16:
    case ValueType::kInt32:
      return FieldDescriptorProto::TYPE_INT32;
    case ValueType::kUint8:
    case ValueType::kUint16:
    case ValueType::kUint32:
      return FieldDescriptorProto::TYPE_UINT32;
    case ValueType::kInt64:
    case ValueType::kOtherInt64:
      return FieldDescriptorProto::TYPE_INT64;
    case ValueType::kUint64:
    case ValueType::kOtherUint64:
      return FieldDescriptorProto::TYPE_UINT64;
    case ValueType::kFloat:
      return FieldDescriptorProto::TYPE_FLOAT;
    case ValueType::kDouble:
      return FieldDescriptorProto::TYPE_DOUBLE;
    case ValueType::kEnum:
      return FieldDescriptorProto::TYPE_ENUM;
    case ValueType::kBytes:
      return FieldDescriptorProto::TYPE_BYTES;
    case ValueType::kTime:
    case ValueType::kRecord:
      return FieldDescriptorProto::TYPE_MESSAGE;
    case ValueType::kString:
    case ValueType::kDay:
    case ValueType::kDecimal:
    case ValueType::kUnknown:  // in no category: field-value
      break;
  }
  return FieldDescriptorProto::TYPE_STRING;
}

// What a reader of the .proto does not see of a type.
std::string_view FormOf(ValueType type) {
  switch (type) {
    case ValueType::kDay:
      return " (YYYY-MM-DD)";
    case ValueType::kDecimal:
      return " (a decimal number such as 12.30)";
    case ValueType::kInt8:
      return " (-128 to 127)";
    case ValueType::kUint8:
      return " (0 to 255)";
    case ValueType::kInt16:
      return " (-32768 to 32767)";
    case ValueType::kUint16:
      return " (0 to 65535)";
    default:
      return {};
  }
}

google::protobuf::EnumDescriptorProto EnumOf(const EnumFacts& facts) {
  google::protobuf::EnumDescriptorProto enumeration;
  enumeration.set_name(String(facts.name));
  std::set<std::int32_t> numbers;
  for (const internal::EnumValue& value : std::span(facts.values, facts.size)) {
    auto* described = enumeration.add_value();
    described->set_name(String(value.name));
    described->set_number(value.number);
    if (!numbers.insert(value.number).second) enumeration.mutable_options()->set_allow_alias(true);
  }
  return enumeration;
}

// One file in the making.
class Description {
 public:
  explicit Description(const ProtoFile& from) : package_(from.package) {
    file_.set_name(String(from.name));
    file_.set_package(package_);
    file_.set_syntax("proto3");
    for (const FileDescriptorProto& import : from.imports) {
      if (import.package() != package_) continue;
      for (const auto& message : import.message_type()) {
        imported_[message.name()] = {import.name(), message.SerializeAsString()};
      }
      for (const auto& enumeration : import.enum_type()) {
        imported_[enumeration.name()] = {import.name(), enumeration.SerializeAsString()};
      }
    }
    auto* comment = Locate({FileDescriptorProto::kSyntaxFieldNumber});
    if (!from.banner.empty()) comment->add_leading_detached_comments(String(from.banner));
    comment->add_leading_detached_comments(String(kGenerated));
  }

  void Add(const CategoryFacts& facts) {
    DescriptorProto message = MessageOf(facts);
    if (IsThere(message, &facts)) return;
    Import("zweck/v1/options.proto");
    const int index = file_.message_type_size();
    *file_.add_message_type() = std::move(message);
    Comment({FileDescriptorProto::kMessageTypeFieldNumber, index}, facts.info->description);
    for (int i = 0; i < static_cast<int>(facts.fields.size()); ++i) {
      const FieldFacts& field = facts.fields[static_cast<std::size_t>(i)];
      Comment({FileDescriptorProto::kMessageTypeFieldNumber, index,
               DescriptorProto::kFieldFieldNumber, i},
              Cat({field.kind->description, FormOf(field.type)}));
      AddTermsOf(field);
    }
    // After it, and all that they need.
    for (const FieldFacts& field : facts.fields) {
      if (field.type == ValueType::kTime) Import("google/protobuf/timestamp.proto");
      if (field.nested != nullptr) Add(*field.nested);
      if (field.enumeration != nullptr) Add(*field.enumeration);
    }
  }

  void Add(const EnumFacts& facts) {
    google::protobuf::EnumDescriptorProto enumeration = EnumOf(facts);
    if (!IsThere(enumeration, &facts)) *file_.add_enum_type() = std::move(enumeration);
  }

  absl::StatusOr<FileDescriptorProto> Finish() && {
    if (!status_.ok()) return status_;
    if (terms_.ByteSizeLong() > 0) {
      *file_.mutable_options()->MutableExtension(v1::terms) = std::move(terms_);
    }
    for (const std::string& dependency : dependencies_) file_.add_dependency(dependency);
    return std::move(file_);
  }

 private:
  struct Imported {
    std::string file;
    std::string description;
  };

  google::protobuf::SourceCodeInfo::Location* Locate(std::initializer_list<int> path) {
    auto* location = file_.mutable_source_code_info()->add_location();
    for (const int step : path) location->add_path(step);
    for (int i = 0; i < 3; ++i) location->add_span(0);  // of no source
    return location;
  }
  void Comment(std::initializer_list<int> path, std::string_view text) {
    Locate(path)->set_leading_comments(String(text));
  }

  void Import(std::string_view name) { dependencies_.insert(String(name)); }

  void Refuse(std::string_view what, std::string_view name) {
    if (!status_.ok()) return;
    status_ =
        absl::InvalidArgumentError(Cat({file_.name(), ": there are two ", what, " called ", name}));
  }

  // Whether the file, or one that it imports, has this message or enumeration already. `facts` is
  // what it was made of.
  template <class Proto>
  bool IsThere(const Proto& proto, const void* facts) {
    constexpr std::string_view kWhat = "categories or enumerations";
    const auto [known, is_new] = known_.try_emplace(proto.name(), facts);
    if (!is_new) {
      if (known->second != facts) Refuse(kWhat, proto.name());
      return true;
    }
    const auto imported = imported_.find(proto.name());
    if (imported == imported_.end()) return false;
    if (imported->second.description != proto.SerializeAsString()) Refuse(kWhat, proto.name());
    Import(imported->second.file);
    return true;
  }

  // Adds a purpose, kind or recipient once.
  template <class Info, class Proto>
  void AddTerm(std::string_view what, const Info& info,
               google::protobuf::RepeatedPtrField<Proto>& terms) {
    Proto term = ToProto(info);
    for (const Proto& known : terms) {
      if (known.id() != term.id()) continue;
      if (known.SerializeAsString() != term.SerializeAsString()) Refuse(what, info.id);
      return;
    }
    *terms.Add() = std::move(term);
  }
  void AddTermsOf(const FieldFacts& facts) {
    AddTerm("kinds", *facts.kind, *terms_.mutable_kinds());
    for (const PurposeInfo* purpose : facts.purposes) {
      AddTerm("purposes", *purpose, *terms_.mutable_purposes());
    }
    for (const RecipientInfo* recipient : facts.recipients) {
      AddTerm("recipients", *recipient, *terms_.mutable_recipients());
    }
  }

  DescriptorProto MessageOf(const CategoryFacts& category) const {
    DescriptorProto message;
    message.set_name(CamelCase(category.info->id));
    *message.mutable_options()->MutableExtension(v1::category) = ToProto(category);
    for (const FieldFacts& facts : category.fields) {
      auto* field = message.add_field();
      field->set_name(String(facts.name));
      field->set_number(static_cast<std::int32_t>(facts.number));
      field->set_label(HoldsMany(facts.shape) ? FieldDescriptorProto::LABEL_REPEATED
                                              : FieldDescriptorProto::LABEL_OPTIONAL);
      *field->mutable_options()->MutableExtension(v1::field) = ToProto(facts);
      SetType(facts, category, facts.shape == Shape::kMap ? AddEntry(*field, message) : *field);
      if (facts.shape == Shape::kOptional) {
        // Protocol Buffers want a oneof around each, which no one sees.
        field->set_proto3_optional(true);
        field->set_oneof_index(message.oneof_decl_size());
        message.add_oneof_decl()->set_name(Cat({"_", facts.name}));
      }
    }
    return message;
  }

  void SetType(const FieldFacts& facts, const CategoryFacts& category,
               FieldDescriptorProto& field) const {
    field.set_type(TypeOf(facts.type));
    if (facts.type == ValueType::kTime) field.set_type_name(".google.protobuf.Timestamp");
    if (facts.type == ValueType::kRecord) {
      const CategoryFacts& nested = facts.nested != nullptr ? *facts.nested : category;
      field.set_type_name(Qualified(CamelCase(nested.info->id)));
    }
    if (facts.enumeration != nullptr) field.set_type_name(Qualified(facts.enumeration->name));
  }

  // The entries of a map, as Protocol Buffers want them; gives what holds the value.
  FieldDescriptorProto& AddEntry(FieldDescriptorProto& map, DescriptorProto& message) const {
    std::string name;
    bool upper = true;
    for (const char c : map.name()) {
      if (c != '_') name += upper ? internal::ToUpper(c) : c;
      upper = c == '_';
    }
    DescriptorProto& entry = *message.add_nested_type();
    entry.set_name(Cat({name, "Entry"}));
    entry.mutable_options()->set_map_entry(true);
    map.set_type(FieldDescriptorProto::TYPE_MESSAGE);
    map.set_type_name(Cat({Qualified(message.name()), ".", entry.name()}));
    const auto add = [&](const char* part, int number) -> FieldDescriptorProto& {
      FieldDescriptorProto& field = *entry.add_field();
      field.set_name(part);
      field.set_number(number);
      field.set_label(FieldDescriptorProto::LABEL_OPTIONAL);
      return field;
    };
    add("key", 1).set_type(FieldDescriptorProto::TYPE_STRING);
    return add("value", 2);
  }

  std::string Qualified(std::string_view name) const {
    return package_.empty() ? Cat({".", name}) : Cat({".", package_, ".", name});
  }

  const std::string package_;
  FileDescriptorProto file_;
  v1::Terms terms_;
  std::set<std::string> dependencies_;
  std::map<std::string, Imported> imported_;  // messages and enumerations, by name
  std::map<std::string, const void*> known_;  // likewise, and what they were made of
  absl::Status status_;
};

// The first thing that Protocol Buffers have against a file.
class FirstError : public DescriptorPool::ErrorCollector {
 public:
  void AddError(const std::string& file, const std::string& element,
                const google::protobuf::Message*, ErrorLocation,
                const std::string& message) override {
    if (!status_.ok()) return;
    status_ = absl::InvalidArgumentError(Cat({file, ": ", element, ": ", message}));
  }
  absl::Status Of(const FileDescriptorProto& file) const {
    if (!status_.ok()) return status_;
    return absl::InvalidArgumentError(Cat({file.name(), ": Protocol Buffers refuse it"}));
  }

 private:
  absl::Status status_;
};

absl::StatusOr<const FileDescriptor*> Build(const FileDescriptorProto& file,
                                            std::span<const FileDescriptorProto> imports,
                                            DescriptorPool& pool) {
  // Copies, so that the pool knows nothing else of this program.
  for (const FileDescriptor* library :
       {google::protobuf::FileDescriptorProto::descriptor()->file(),
        google::protobuf::Timestamp::descriptor()->file(), v1::Terms::descriptor()->file()}) {
    FileDescriptorProto copy;
    library->CopyTo(&copy);
    pool.BuildFile(copy);
  }
  FirstError error;
  for (const FileDescriptorProto& import : imports) {
    if (pool.BuildFileCollectingErrors(import, &error) == nullptr) return error.Of(import);
  }
  const FileDescriptor* built = pool.BuildFileCollectingErrors(file, &error);
  if (built == nullptr) return error.Of(file);
  return built;
}

}  // namespace

absl::StatusOr<FileDescriptorProto> Describe(const ProtoFile& file) {
  if (!IsPackage(file.package)) {
    return absl::InvalidArgumentError(Cat({file.name, ": ", file.package, " is not a package"}));
  }
  Description description(file);
  for (const EnumFacts* enumeration : file.enumerations) description.Add(*enumeration);
  for (const CategoryFacts* category : file.categories) description.Add(*category);
  absl::StatusOr<FileDescriptorProto> described = std::move(description).Finish();
  if (!described.ok()) return described;
  DescriptorPool pool;
  if (auto built = Build(*described, file.imports, pool); !built.ok()) return built.status();
  return described;
}

absl::StatusOr<std::string> ToProtoText(const FileDescriptorProto& file,
                                        std::span<const FileDescriptorProto> imports) {
  // The terms go to the end, so that the file begins with its messages.
  FileDescriptorProto messages = file;
  messages.mutable_options()->ClearExtension(v1::terms);
  DescriptorPool pool;
  const absl::StatusOr<const FileDescriptor*> built = Build(messages, imports, pool);
  if (!built.ok()) return built.status();
  google::protobuf::DebugStringOptions options;
  options.include_comments = true;
  std::string text = (*built)->DebugStringWithOptions(options);
  while (text.ends_with("\n\n")) text.pop_back();
  if (!file.options().HasExtension(v1::terms)) return text;

  google::protobuf::TextFormat::Printer printer;
  printer.SetInitialIndentLevel(1);
  printer.SetUseUtf8StringEscaping(true);
  std::string terms;
  // NOLINTNEXTLINE(zweck-egress: what a schema says of its ids, which is no data)
  printer.PrintToString(file.options().GetExtension(v1::terms), &terms);
  return Cat(
      {text, "\n// What the ids above mean.\noption (.zweck.v1.terms) = {\n", terms, "};\n"});
}

}  // namespace zweck::codec
