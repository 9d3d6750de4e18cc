// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/header.h"

#include <cstdint>
#include <limits>
#include <map>
#include <set>

#include "src/from_proto/category.h"
#include "src/from_proto/cpp_names.h"
#include "src/from_proto/cpp_text.h"
#include "src/from_proto/terms.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using text::Cat;

// "zweck::LegalBasis::kContract" of LEGAL_BASIS_CONTRACT.
std::string Enumerator(const EnumDescriptor* enumeration, int number) {
  const EnumValueDescriptor* value = enumeration->FindValueByNumber(number);
  return Cat({"zweck::", enumeration->name(), "::", value == nullptr ? "" : EnumeratorOf(*value)});
}

// What stands in a kInfo.
class Info {
 public:
  explicit Info(std::string_view type)
      : text_(Cat({"  static constexpr zweck::", type, " kInfo{\n"})) {}
  Info& Add(std::string_view name, std::string_view value) {
    text_ += Member(name, value);
    return *this;
  }
  Info& AddText(std::string_view name, std::string_view text, bool even_empty = false) {
    return text.empty() && !even_empty ? *this : Add(name, Quoted(text));
  }
  std::string Text() const { return Cat({text_, "  };\n"}); }

 private:
  std::string text_;
};

std::string InfoOf(const v1::Purpose& purpose) {
  return Info("PurposeInfo")
      .AddText(".id", purpose.id())
      .AddText(".description", purpose.description())
      .Add(".legal_basis", Enumerator(v1::LegalBasis_descriptor(), purpose.legal_basis()))
      .AddText(".dpv", purpose.dpv())
      .AddText(".fides", purpose.fides())
      .Text();
}
std::string InfoOf(const v1::Kind& kind) {
  Info info("KindInfo");
  info.AddText(".id", kind.id())
      .AddText(".description", kind.description())
      .Add(".identifies", Enumerator(v1::Identifies_descriptor(), kind.identifies()))
      .AddText(".dpv", kind.dpv())
      .AddText(".fides", kind.fides());
  if (kind.withheld()) info.Add(".withheld", "true");
  return info.Text();
}
std::string InfoOf(const v1::Recipient& recipient) {
  return Info("RecipientInfo")
      .AddText(".id", recipient.id())
      .AddText(".name", recipient.name())
      .Add(".role", Enumerator(v1::Role_descriptor(), recipient.role()))
      .AddText(".country", recipient.country(), true)
      .AddText(".safeguards", recipient.safeguards())
      .Text();
}
std::string InfoOf(const Term& term) {
  if (term.what == "purpose") return InfoOf(static_cast<const v1::Purpose&>(*term.declared));
  if (term.what == "kind") return InfoOf(static_cast<const v1::Kind&>(*term.declared));
  return InfoOf(static_cast<const v1::Recipient&>(*term.declared));
}

// FNV-1a: tells meanings apart for the preprocessor.
std::uint32_t HashOf(std::string_view text) {
  std::uint32_t hash = 0x811c9dc5;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  return hash;
}

std::string Comment(const Place& place) { return Cat({"// ", LineText(place), "\n"}); }

// Two headers may have the same term, and then say the same of it.
std::string TextOf(const Term& term) {
  const std::string macro = MacroOf(Cat({term.scope, "::", term.id}));
  const std::string hash = Cat({std::to_string(HashOf(term.meaning)), "U"});
  const std::string otherwise =
      Cat({"another header says something else of ", term.id, ". Make them equal"});
  return Cat({Comment(term.place),
              "#ifndef ",
              macro,
              "\n#define ",
              macro,
              " ",
              hash,
              "\n",
              "struct ",
              term.name,
              " {\n",
              InfoOf(term),
              "};\n",
              "#elif ",
              macro,
              " != ",
              hash,
              "\n#error ",
              Quoted(otherwise),
              "\n#endif\n"});
}

std::string TextOf(const EnumDescriptor& enumeration) {
  std::string text = Cat(
      {Comment(PlaceOf(enumeration)), "enum class ", enumeration.name(), " : std::int32_t {\n"});
  std::vector<std::string> names = {enumeration.name()};
  for (int i = 0; i < enumeration.value_count(); ++i) {
    const EnumValueDescriptor* value = enumeration.value(i);
    names.push_back(EnumeratorOf(*value));
    text += Cat({"  ", names.back(), " = ", std::to_string(value->number()), ",\n"});
  }
  return Cat({text, "};\n", Filled("ZWECK_ENUM(", names, ");"), "\n"});
}

std::string PeriodOf(std::int64_t seconds) {
  static constexpr std::pair<std::int64_t, std::string_view> kUnits[] = {
      {86400, "days"}, {3600, "hours"}, {60, "minutes"}};
  for (const auto& [unit, name] : kUnits) {
    if (seconds % unit == 0) {
      return Cat({"std::chrono::", name, "{", std::to_string(seconds / unit), "}"});
    }
  }
  return Cat({"std::chrono::seconds{", std::to_string(seconds), "}"});
}

std::string EndOf(const v1::Retention& end) {
  std::string text =
      end.until().empty()
          ? Cat({"zweck::KeepFor<", PeriodOf(end.seconds())})
          : Cat({"zweck::KeepUntil<", Quoted(end.until()), ", ", PeriodOf(end.seconds())});
  if (!end.since().empty()) text += Cat({", zweck::Since<", Quoted(end.since()), ">"});
  if (end.when_absent() == std::numeric_limits<std::int64_t>::max()) {
    text += ", zweck::WhenAbsent<zweck::kNoEnd>";
  } else if (end.when_absent() != 0) {
    text += Cat({", zweck::WhenAbsent<", PeriodOf(end.when_absent()), ">"});
  }
  return Cat({text, end.end_of_year() ? ", zweck::EndOfYear>" : ">"});
}

// "  using NAME = TYPE<...>;". What is too long stands below, all of it or what is within.
std::string AliasOf(std::string_view name, std::string_view type,
                    const std::vector<std::string>& parts) {
  std::string text = Filled(Cat({"  using ", name, " = ", type, "<"}), parts, ">;\n");
  if (Fits(text)) return text;
  text = Cat({"  using ", name, " =\n", Filled(Cat({"      ", type, "<"}), parts, ">;\n")});
  if (Fits(text)) return text;
  return Cat({"  using ", name, " = ", type, "<\n", Filled("      ", parts, ">;\n")});
}

std::string RetentionOf(const v1::Retention& retention) {
  if (!retention.first_of().empty()) {
    std::vector<std::string> ends;
    for (const v1::Retention& end : retention.first_of()) ends.push_back(EndOf(end));
    return AliasOf("Retention", "zweck::FirstOf", ends);
  }
  const bool plain = retention.since().empty() && !retention.end_of_year();
  const std::string period = PeriodOf(retention.seconds());
  if (!plain || retention.until().empty()) {
    return Cat({"  using Retention = ", EndOf(retention), ";\n"});
  }
  return AliasOf("Retention", "zweck::KeepUntil", {Quoted(retention.until()), period});
}

std::string InfoOf(const v1::CategoryOptions& category) {
  Info info("CategoryInfo");
  info.AddText(".id", category.id())
      .AddText(".description", category.description())
      .AddText(".subjects", category.subjects())
      .AddText(".policy_section", category.policy_section());
  if (category.role() != v1::ROLE_UNSPECIFIED && category.role() != v1::ROLE_CONTROLLER) {
    info.Add(".role", Enumerator(v1::Role_descriptor(), category.role()));
  }
  if (category.anonymous()) info.Add(".anonymous", "true");
  return info.Text();
}

// Numbers and names that the schema keeps from being used again.
std::string ReservedBy(const Descriptor& message) {
  std::string text;
  for (int i = 0; i < message.reserved_range_count(); ++i) {
    const Descriptor::ReservedRange& range = *message.reserved_range(i);
    text += Cat({"  // Reserved: ", std::to_string(range.start)});
    if (range.end - 1 != range.start) text += Cat({" to ", std::to_string(range.end - 1)});
    text += ".\n";
  }
  for (int i = 0; i < message.reserved_name_count(); ++i) {
    text += Cat({"  // Reserved: ", message.reserved_name(i), ".\n"});
  }
  return text;
}

std::string TextOf(const Category& category) {
  const std::string& name = category.message->name();
  std::string text = Cat({Comment(PlaceOf(*category.message)), "struct ", name, " {\n"});
  // A name of the alias itself would hide the category.
  const bool hides = text::IsOneOf(name, {"Field", "N", "T", "Tags"});
  if (!hides) {
    text += Cat({"  template <unsigned N, class T, class... Tags>\n  using Field = zweck::Field<",
                 name, ", N, T, Tags...>;\n"});
  }
  text += InfoOf(*category.options);
  if (category.options->has_retention()) text += RetentionOf(category.options->retention());
  if (const std::string& why = category.options->not_erasable(); !why.empty()) {
    text += AliasOf("Erasure", "zweck::NotErasable", {Quoted(why)});
  }
  if (category.options->sealed()) text += "  using AtRest = zweck::Sealed;\n";
  if (const std::uint32_t bits = category.options->budget_bits(); bits != 0) {
    text += Cat({"  using Budget = zweck::AtMostBits<", std::to_string(bits), ">;\n"});
  }
  text += "\n";
  std::vector<std::string> members = {name};
  for (const CategoryField& field : category.fields) {
    std::vector<std::string> arguments = {std::to_string(field.field->number())};
    if (hides) arguments.insert(arguments.begin(), name);
    arguments.insert(arguments.end(), field.arguments.begin(), field.arguments.end());
    text += Cat({"  ", Comment(PlaceOf(*field.field)),
                 Declared(hides ? "  zweck::Field<" : "  Field<", arguments, field.field->name())});
    members.push_back(field.field->name());
  }
  for (const FieldDescriptor* field : category.dropped) {
    text += Cat({"  // Dropped: ", std::to_string(field->number()), ", ", field->name(), ".\n"});
  }
  return Cat({text, ReservedBy(*category.message), "};\n", Filled("ZWECK_CATEGORY(", members, ");"),
              "\n"});
}

// A list of declarations, those of one namespace in one block.
class Blocks {
 public:
  void Add(std::string_view space, std::string_view text) {
    if (space != space_) {
      Close();
      text_ += Cat({"namespace ", space, " {\n\n"});
      space_ = space;
    }
    text_ += Cat({text, "\n"});
  }
  std::string Text() && {
    Close();
    return std::move(text_);
  }

 private:
  void Close() {
    if (!space_.empty()) text_ += Cat({"}  // namespace ", space_, "\n\n"});
  }

  std::string space_;
  std::string text_;
};

// The messages of a file, what is nested behind what holds it.
template <class Parent>
void AddMessages(const Parent& parent, std::vector<const Descriptor*>& messages) {
  const auto add = [&messages](const Descriptor& message) {
    if (message.options().map_entry()) return;
    messages.push_back(&message);
    AddMessages(message, messages);
  };
  if constexpr (requires { parent.message_type_count(); }) {
    for (int i = 0; i < parent.message_type_count(); ++i) add(*parent.message_type(i));
  } else {
    for (int i = 0; i < parent.nested_type_count(); ++i) add(*parent.nested_type(i));
  }
}

// One header in the making.
class FileMaker {
 public:
  FileMaker(const FileDescriptor& file, const Annotations& annotations, Terms& terms,
            Problems& problems)
      : file_(&file),
        annotations_(&annotations),
        terms_(&terms),
        space_(NamespaceOf(file.package())) {
    if (!space_.empty()) space_ += "::";
    AddMessages(file, messages_);
    for (int i = 0; i < file.enum_type_count(); ++i) enumerations_.push_back(file.enum_type(i));
    for (const Descriptor* message : messages_) {
      for (int i = 0; i < message->enum_type_count(); ++i) {
        enumerations_.push_back(message->enum_type(i));
      }
      if (annotations.Of(*message)) {
        categories_.emplace(message, CategoryOf(*message, annotations, terms, problems));
      }
    }
  }

  const std::map<const Descriptor*, Category>& categories() const { return categories_; }
  const std::vector<const EnumDescriptor*>& enumerations() const { return enumerations_; }

  std::string Text() {
    std::string body = Body();
    const std::string guard = Cat({MacroOf(HeaderOf(file_->name())), "_"});
    std::string text =
        Cat({"// Generated by protoc-gen-zweck from what follows. Edit that, not this file:\n// ",
             text::Printable(file_->name()), " (", file_->package(), ")\n"});
    if (!annotations_->name().empty()) {
      text += Cat({"// ", text::Printable(annotations_->name()), " (its annotations)\n"});
    }
    return Cat({text, "\n#ifndef ", guard, "\n#define ", guard, "\n\n", Includes(body), body,
                "#endif  // ", guard, "\n"});
  }

 private:
  std::string Body() {
    Blocks blocks;
    for (const Term* term : terms_->DeclaredBy(*file_)) blocks.Add(term->scope, TextOf(*term));
    std::set<const Term*> annotated;
    for (const Descriptor* message : messages_) {
      const auto found = categories_.find(message);
      if (found == categories_.end()) continue;
      for (const Term* term : found->second.terms) {
        if (term->declared == nullptr) continue;
        if (!terms_->IsAnnotated(*term)) {
          UseFile(term->place.file);
        } else if (annotated.insert(term).second) {
          blocks.Add(term->scope, TextOf(*term));
        }
      }
    }
    std::string left_out;
    for (const EnumDescriptor* enumeration : enumerations_) {
      Place place;
      if (WhyNot(*enumeration, place).empty()) {
        blocks.Add(Cat({space_, InnerNamespaceOf(enumeration->containing_type())}),
                   TextOf(*enumeration));
      } else {
        left_out += Cat({"// Without a counterpart: ", enumeration->full_name(), "\n"});
      }
    }
    for (const Descriptor* message : messages_) AddCategory(*message, blocks);
    for (const Descriptor* message : messages_) {
      if (categories_.contains(message)) continue;
      left_out += Cat({"// No category: ", message->full_name(), "\n"});
    }
    if (!left_out.empty()) left_out += "\n";
    return Cat({left_out, std::move(blocks).Text()});
  }

  // After those that it holds.
  void AddCategory(const Descriptor& message, Blocks& blocks) {
    const auto found = categories_.find(&message);
    if (found == categories_.end() || !added_.insert(&message).second) return;
    for (const CategoryField& field : found->second.fields) {
      const FieldDescriptor& element = ElementOf(*field.field);
      if (const Descriptor* inner = element.message_type(); inner != nullptr) {
        if (inner->full_name() == "google.protobuf.Timestamp") continue;
        UseFile(inner->file()->name());
        AddCategory(*inner, blocks);
      } else if (const EnumDescriptor* inner_enum = element.enum_type(); inner_enum != nullptr) {
        UseFile(inner_enum->file()->name());
      }
    }
    blocks.Add(Cat({space_, InnerNamespaceOf(message.containing_type())}), TextOf(found->second));
  }

  void UseFile(const std::string& name) {
    if (name != file_->name()) used_.insert(HeaderOf(name));
  }

  std::string Includes(const std::string& body) const {
    static constexpr std::pair<std::string_view, std::string_view> kHeaders[] = {
        {"absl::CivilDay", "absl/time/civil_time.h"},
        {"absl::Time", "absl/time/time.h"},
        {"zweck::AtMostBits<", "zweck/declare/anonymous.h"},
        {"zweck::Bucketed<", "zweck/declare/anonymous.h"},
        {"zweck::CoarseDay<", "zweck/declare/anonymous.h"},
        {"zweck::OneOf<", "zweck/declare/anonymous.h"},
        {"zweck::Range<", "zweck/declare/anonymous.h"},
        {"ZWECK_CATEGORY(", "zweck/declare/category.h"},
        {"zweck::Decimal<", "zweck/declare/decimal.h"},
        {"ZWECK_ENUM(", "zweck/declare/enum.h"},
        {"zweck::KindInfo", "zweck/declare/kind.h"},
        {"zweck::kind::", "zweck/declare/kinds.h"},
        {"zweck::PurposeInfo", "zweck/declare/purpose.h"},
        {"zweck::RecipientInfo", "zweck/declare/recipient.h"},
        {"ZWECK_CATEGORY(", "zweck/declare/tags.h"},
        {"zweck::Bytes", "zweck/declare/value.h"},
    };
    static constexpr std::pair<std::string_view, std::string_view> kStandard[] = {
        {"std::chrono::", "chrono"},    {"int8_t", "cstdint"},     {"int16_t", "cstdint"},
        {"int32_t", "cstdint"},         {"int64_t", "cstdint"},    {"std::map<", "map"},
        {"std::optional<", "optional"}, {"std::string", "string"}, {"std::vector<", "vector"},
    };
    const auto list = [&body](const auto& table) {
      std::string text;
      std::string_view last;
      for (const auto& [sign, header] : table) {
        if (header == last || body.find(sign) == std::string::npos) continue;
        text += Cat({"#include <", header, ">\n"});
        last = header;
      }
      return text.empty() ? text : Cat({text, "\n"});
    };
    std::string used;
    for (const std::string& header : used_) used += Cat({"#include \"", header, "\"\n"});
    return Cat({list(kHeaders), list(kStandard), used, used.empty() ? "" : "\n"});
  }

  const FileDescriptor* file_;
  const Annotations* annotations_;
  Terms* terms_;
  std::string space_;
  std::vector<const Descriptor*> messages_;
  std::vector<const EnumDescriptor*> enumerations_;
  std::map<const Descriptor*, Category> categories_;
  std::set<const Descriptor*> added_;
  std::set<std::string> used_;  // headers
};

// Of all headers that are made together: no name and no id is two things.
class Claims {
 public:
  explicit Claims(Problems& problems) : problems_(&problems) {}

  void Add(const FileMaker& maker) {
    for (const auto& [message, category] : maker.categories()) {
      AddName(*message, InnerNameOf(*message), "Rename one");
      AddSpace(message->containing_type());
      const Place place = PlaceOf(*message);
      const auto [other, is_new] = ids_.emplace(category.options->id(), place);
      if (!is_new && !category.options->id().empty()) {
        problems_->Add(place,
                       Cat({"the category id ", other->first, " is that of ",
                            LineText(other->second), ", too"}),
                       "Give one another");
      }
    }
    for (const EnumDescriptor* enumeration : maker.enumerations()) {
      Place place;
      if (!WhyNot(*enumeration, place).empty()) continue;
      AddName(*enumeration, InnerNameOf(*enumeration), "Rename one");
      AddSpace(enumeration->containing_type());
    }
  }

  // What is nested in Customer stands in the namespace customer, which no message may be called.
  void Check() const {
    for (const auto& [space, message] : spaces_) {
      const auto found = names_.find(space);
      if (found == names_.end()) continue;
      problems_->Add(found->second,
                     Cat({"in C++, ", space, " is the namespace of what is nested in ",
                          message->full_name(), ", too"}),
                     "Rename one");
    }
  }

 private:
  template <class Declaration>
  void AddName(const Declaration& declaration, std::string_view inner, std::string_view remedy) {
    const std::string name = Cat({NamespaceOf(declaration.file()->package()), "::", inner});
    const Place place = PlaceOf(declaration);
    const auto [other, is_new] = names_.emplace(name, place);
    if (is_new) return;
    problems_->Add(
        place, Cat({"the name in C++, ", name, ", is that of ", LineText(other->second), ", too"}),
        remedy);
  }
  void AddSpace(const Descriptor* parent) {
    if (parent == nullptr) return;
    spaces_.emplace(Cat({NamespaceOf(parent->file()->package()), "::", InnerNamespaceOf(parent)}),
                    parent);
    AddSpace(parent->containing_type());
  }

  Problems* problems_;
  std::map<std::string, Place> names_;
  std::map<std::string, const Descriptor*> spaces_;
  std::map<std::string, Place> ids_;
};

}  // namespace

std::vector<Header> MakeHeaders(const std::vector<const FileDescriptor*>& files,
                                const Annotations& annotations, Problems& problems) {
  Terms terms(annotations);
  terms.Check(files, problems);
  std::vector<FileMaker> makers;
  Claims claims(problems);
  for (const FileDescriptor* file : files) {
    const FileMaker& maker = makers.emplace_back(*file, annotations, terms, problems);
    if (maker.categories().empty() && maker.enumerations().empty() && !Annotations::Of(*file)) {
      problems.Add({.file = file->name()}, "nothing in it is annotated",
                   "Give a message the option (zweck.v1.category), or leave the file out");
    }
    claims.Add(maker);
  }
  claims.Check();
  std::vector<Header> headers;
  if (!problems.Text().empty()) return headers;
  for (std::size_t i = 0; i < files.size(); ++i) {
    headers.push_back({.name = HeaderOf(files[i]->name()), .text = makers[i].Text()});
  }
  return headers;
}

}  // namespace zweck::from_proto
