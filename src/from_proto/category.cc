// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/category.h"

#include <map>
#include <set>

#include "src/from_proto/cpp_names.h"
#include "src/from_proto/cpp_text.h"
#include "src/text/lists.h"
#include "zweck/declare/category.h"
#include "zweck/internal/declare/listed_member.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using text::Cat;

constexpr std::string_view kDrop = "Change it, or say dropped: true";

// From a file's namespace: short for what stands there, too.
std::string From(const FileDescriptor& file, const FileDescriptor& other, std::string_view name) {
  if (file.package() == other.package()) return std::string(name);
  return Cat({"::", NamespaceOf(other.package()), "::", name});
}
std::string From(const FileDescriptor& file, const Term& term) {
  const std::string space = NamespaceOf(file.package());
  const std::string own = Cat({space, space.empty() ? "" : "::", term.what});
  if (term.scope == own) return Cat({term.what, "::", term.name});
  return Cat({term.declared == nullptr ? "" : "::", term.scope, "::", term.name});
}

// The fields of a message that hold messages, those that are dropped aside.
std::vector<const FieldDescriptor*> Held(const Descriptor& message,
                                         const Annotations& annotations) {
  std::vector<const FieldDescriptor*> held;
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor* field = message.field(i);
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const Tagged<v1::FieldOptions> tags = annotations.Of(*field);
    if (!tags || !tags.options->dropped()) held.push_back(field);
  }
  return held;
}

bool LeadsTo(const Descriptor& from, const Descriptor& to, const Annotations& annotations,
             std::set<const Descriptor*>& known) {
  if (&from == &to) return true;
  if (!known.insert(&from).second || !annotations.Of(from)) return false;
  for (const FieldDescriptor* field : Held(from, annotations)) {
    const Descriptor* nested = ElementOf(*field).message_type();
    if (nested != nullptr && LeadsTo(*nested, to, annotations, known)) return true;
  }
  return false;
}

// One field in the making.
class FieldMaker {
 public:
  FieldMaker(const FieldDescriptor& field, const Tagged<v1::FieldOptions>& tags,
             const Annotations& annotations, Terms& terms, Problems& problems)
      : field_(&field),
        tags_(&tags),
        annotations_(&annotations),
        terms_(&terms),
        problems_(&problems) {}

  std::vector<std::string> Arguments(std::vector<const Term*>& named) {
    const v1::FieldOptions& options = *tags_->options;
    CheckName();
    CheckShape();
    arguments_ = {Type()};
    if (options.kind().empty()) {
      Say(0, Cat({"the field ", field_->name(), " has no kind"}),
          "Say what it is, as in kind: \"email-address\"");
    } else {
      AddTerm("Is", "kind", v1::FieldOptions::kKindFieldNumber, {options.kind()}, named);
    }
    AddTerm("For", "purpose", v1::FieldOptions::kPurposesFieldNumber,
            {options.purposes().begin(), options.purposes().end()}, named);
    AddTerm("SharedWith", "recipient", v1::FieldOptions::kRecipientsFieldNumber,
            {options.recipients().begin(), options.recipients().end()}, named);
    if (options.key()) Add("Key");
    if (options.subject()) Add("Subject");
    if (options.secret()) Add("Secret");
    if (options.indexed()) Add("Indexed");
    if (options.unique()) Add("Unique");
    if (options.lookup()) Add("Lookup");
    if (options.required()) Add("Required");
    for (const std::string& pointer : options.pointers()) Add(Cat({"At<", Quoted(pointer), ">"}));
    // The default goes without saying.
    if (options.max_bytes() != 0 && options.max_bytes() != kDefaultMaxBytes) {
      Add(Cat({"MaxBytes<", std::to_string(options.max_bytes()), ">"}));
    }
    return std::move(arguments_);
  }

 private:
  void Say(int member, std::string_view what, std::string_view remedy, int index = 0) {
    problems_->Add(tags_->origin.Of(member, index), what, remedy);
  }
  void SayOfField(std::string_view what, std::string_view remedy) {
    problems_->Add(PlaceOf(*field_), what, remedy);
  }
  void Add(std::string_view tag) { arguments_.push_back(Cat({"zweck::", tag})); }

  void AddTerm(std::string_view tag, std::string_view what, int member,
               const std::vector<std::string>& ids, std::vector<const Term*>& named) {
    std::vector<std::string> names;
    for (int i = 0; i < static_cast<int>(ids.size()); ++i) {
      const std::string& id = ids[static_cast<std::size_t>(i)];
      const Term* term = terms_->Find(*field_->file(), what, id);
      if (term == nullptr) {
        Say(member, Cat({"there is no ", what, " ", id}), terms_->Remedy(*field_->file(), what, id),
            i);
        continue;
      }
      named.push_back(term);
      names.push_back(From(*field_->file(), *term));
    }
    if (!names.empty()) arguments_.push_back(Cat({"zweck::", tag, "<", Joined(names), ">"}));
  }

  static std::string Joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += Cat({text.empty() ? "" : ", ", part});
    return text;
  }

  void CheckName() {
    const std::string& name = field_->name();
    if (!internal::IsSnake(name)) {
      SayOfField(
          Cat({"the name ", name, " is not lower_snake_case, as names of categories' fields are"}),
          "Rename it, or say dropped: true");
    } else if (const std::string_view why = WhyNoName(name); !why.empty()) {
      SayOfField(Cat({"the name ", name, " ", why}), "Rename it, or say dropped: true");
    }
    if (field_->has_json_name() && field_->json_name() != DefaultJsonName()) {
      SayOfField(Cat({"the json_name ", field_->json_name(), " has no counterpart: Zweck writes ",
                      DefaultJsonName()}),
                 "Leave it out; a pointer says where else it is read from");
    }
  }

  std::string DefaultJsonName() const {
    std::string json;
    bool upper = false;
    for (const char c : field_->name()) {
      if (c != '_') json += upper ? internal::ToUpper(c) : c;
      upper = c == '_';
    }
    return json;
  }

  void CheckShape() {
    if (field_->real_containing_oneof() != nullptr) {
      SayOfField(Cat({"the field ", field_->name(), " stands in the oneof ",
                      field_->real_containing_oneof()->name(), ", which has no counterpart"}),
                 "Take it out of there, or say dropped: true");
    }
    if (field_->is_required()) {
      SayOfField("a required field has no counterpart: Zweck does not write what is 0 or empty",
                 "Make it optional, with the option required: true");
    }
    if (field_->has_default_value()) {
      SayOfField("a default has no counterpart", "Leave it out, or say dropped: true");
    }
  }

  std::string Type() {
    const std::string element = Element();
    if (field_->is_map()) {
      const FieldDescriptor& key = *field_->message_type()->map_key();
      if (key.type() != FieldDescriptor::TYPE_STRING) {
        SayOfField(Cat({"a map whose keys are ", key.type_name(), " has no counterpart"}),
                   "Make them string, or say dropped: true");
      }
      return Cat({"std::map<std::string, ", element, ">"});
    }
    if (field_->is_repeated()) return Cat({"std::vector<", element, ">"});
    return field_->has_optional_keyword() ? Cat({"std::optional<", element, ">"}) : element;
  }

  // A type that holds less than the schema's; empty where none is named.
  std::string Held() {
    const v1::FieldOptions& options = *tags_->options;
    switch (options.holds_case()) {
      case v1::FieldOptions::kDay:
        return IsOf(FieldDescriptor::TYPE_STRING, v1::FieldOptions::kDayFieldNumber)
                   ? DayOf(options.day())
                   : "";
      case v1::FieldOptions::kBucketed:
        return IsOf(FieldDescriptor::TYPE_UINT32, v1::FieldOptions::kBucketedFieldNumber)
                   ? Listed("Bucketed", options.bucketed().edges(),
                            [](std::uint32_t edge) { return std::to_string(edge); })
                   : "";
      case v1::FieldOptions::kRange:
        return IsOf(FieldDescriptor::TYPE_INT32, v1::FieldOptions::kRangeFieldNumber)
                   ? Cat({"zweck::Range<", std::to_string(options.range().low()), ", ",
                          std::to_string(options.range().high()), ">"})
                   : "";
      case v1::FieldOptions::kOneOf:
        return IsOf(FieldDescriptor::TYPE_STRING, v1::FieldOptions::kOneOfFieldNumber)
                   ? Listed("OneOf", options.one_of().texts(), Quoted)
                   : "";
      case v1::FieldOptions::kBits:
        return SmallOf(options.bits());
      case v1::FieldOptions::kDecimal:
        return IsOf(FieldDescriptor::TYPE_STRING, v1::FieldOptions::kDecimalFieldNumber)
                   ? Cat({"zweck::Decimal<", std::to_string(options.decimal().digits()), ">"})
                   : "";
      case v1::FieldOptions::HOLDS_NOT_SET:
        break;
    }
    return {};
  }

  // A number of 8 or 16 bits.
  std::string SmallOf(std::uint32_t bits) {
    const bool is_unsigned = ElementOf(*field_).type() == FieldDescriptor::TYPE_UINT32;
    if (!is_unsigned && !IsOf(FieldDescriptor::TYPE_INT32, v1::FieldOptions::kBitsFieldNumber)) {
      return {};
    }
    if (bits != 8 && bits != 16) {
      Say(v1::FieldOptions::kBitsFieldNumber,
          Cat({"no type has ", std::to_string(bits), " bits here"}), "Say bits: 8 or bits: 16");
    }
    return Cat({"std::", is_unsigned ? "u" : "", "int", std::to_string(bits), "_t"});
  }

  bool IsOf(FieldDescriptor::Type type, int member) {
    const FieldDescriptor& element = ElementOf(*field_);
    if (element.type() == type) return true;
    Say(member,
        Cat({"the field ", field_->name(), " is a ", element.type_name(), ", and ",
             v1::FieldOptions::descriptor()->FindFieldByNumber(member)->name(), " is of a ",
             FieldDescriptor::TypeName(type)}),
        "Change one of them");
    return false;
  }

  std::string DayOf(const v1::Day& day) {
    if (day.period() == v1::PERIOD_UNSPECIFIED) {
      if (day.periods() != 0 || day.ahead() != 0) {
        Say(v1::FieldOptions::kDayFieldNumber, "a day of any time counts no periods",
            "Name the period: PERIOD_WEEK");
      }
      return "absl::CivilDay";
    }
    const EnumValueDescriptor* period = v1::Period_descriptor()->FindValueByNumber(day.period());
    if (period == nullptr) {
      Say(v1::FieldOptions::kDayFieldNumber, "there is no such period", "Name one: PERIOD_WEEK");
      return "absl::CivilDay";
    }
    std::string type = Cat({"zweck::CoarseDay<zweck::", EnumeratorOf(*period).substr(1)});
    if (day.periods() != 0 || day.ahead() != 0) type += Cat({", ", std::to_string(day.periods())});
    if (day.ahead() != 0) type += Cat({", ", std::to_string(day.ahead())});
    return Cat({type, ">"});
  }

  template <class List, class Text>
  static std::string Listed(std::string_view type, const List& list, Text text) {
    std::vector<std::string> parts;
    for (const auto& element : list) parts.push_back(text(element));
    return Cat({"zweck::", type, "<", Joined(parts), ">"});
  }

  std::string Element() {
    if (std::string held = Held(); !held.empty()) return held;
    static constexpr std::pair<FieldDescriptor::Type, std::string_view> kTypes[] = {
        {FieldDescriptor::TYPE_BOOL, "bool"},
        {FieldDescriptor::TYPE_INT32, "std::int32_t"},
        {FieldDescriptor::TYPE_UINT32, "std::uint32_t"},
        {FieldDescriptor::TYPE_INT64, "std::int64_t"},
        {FieldDescriptor::TYPE_UINT64, "std::uint64_t"},
        {FieldDescriptor::TYPE_FLOAT, "float"},
        {FieldDescriptor::TYPE_DOUBLE, "double"},
        {FieldDescriptor::TYPE_STRING, "std::string"},
        {FieldDescriptor::TYPE_BYTES, "zweck::Bytes"},
    };
    const FieldDescriptor& element = ElementOf(*field_);
    if (const auto type = text::ValueOf(kTypes, element.type())) return std::string(*type);
    if (element.type() == FieldDescriptor::TYPE_ENUM) return EnumType(*element.enum_type());
    if (element.type() == FieldDescriptor::TYPE_MESSAGE) {
      return MessageType(*element.message_type());
    }
    SayOfField(Cat({"the type ", element.type_name(), " has no counterpart"}), kDrop);
    return "void";
  }

  std::string EnumType(const EnumDescriptor& enumeration) {
    Place place;
    if (const std::string why = WhyNot(enumeration, place); !why.empty()) {
      SayOfField(Cat({"the enumeration ", enumeration.full_name(),
                      " has no counterpart: ", LineText(place), " ", why}),
                 kDrop);
    }
    return From(*field_->file(), *enumeration.file(), InnerNameOf(enumeration));
  }

  std::string MessageType(const Descriptor& message) {
    if (message.full_name() == "google.protobuf.Timestamp") return "absl::Time";
    std::set<const Descriptor*> known;
    const bool lists_itself =
        &message == field_->containing_type() && field_->is_repeated() && !field_->is_map();
    if (!annotations_->Of(message)) {
      SayOfField(Cat({"the message ", message.full_name(), " is not a category"}),
                 "Give it an option (zweck.v1.category), or say dropped: true");
    } else if (!lists_itself &&
               LeadsTo(message, *field_->containing_type(), *annotations_, known)) {
      SayOfField(Cat({"the message ", field_->containing_type()->full_name(), " holds itself by ",
                      field_->name(), ", and a category does so only as a list of itself"}),
                 kDrop);
    }
    return From(*field_->file(), *message.file(), InnerNameOf(message));
  }

  const FieldDescriptor* field_;
  const Tagged<v1::FieldOptions>* tags_;
  const Annotations* annotations_;
  Terms* terms_;
  Problems* problems_;
  std::vector<std::string> arguments_;
};

void CheckOptions(const Descriptor& message, const Tagged<v1::CategoryOptions>& category,
                  Problems& problems) {
  const v1::CategoryOptions& options = *category.options;
  const std::pair<std::string_view, const std::string*> texts[] = {
      {"id", &options.id()},
      {"description", &options.description()},
      {"subjects", &options.subjects()},
      {"policy_section", &options.policy_section()},
  };
  for (const auto& [name, text] : texts) {
    if (!text->empty()) continue;
    problems.Add(category.origin.Of(), Cat({"the category ", message.name(), " has no ", name}),
                 "Add it");
  }
  if (!options.id().empty() && !internal::IsId(options.id())) {
    problems.Add(category.origin.Of(v1::CategoryOptions::kIdFieldNumber),
                 Cat({"\"", options.id(), "\" is no id of a category"}),
                 "An id is lower-case words with hyphens");
  }
  if (message.options().message_set_wire_format()) {
    problems.Add(PlaceOf(message), "a message set has no counterpart", "Take a message");
  }
  // A class is a member type of itself.
  if (text::IsOneOf(message.name(), {"AtRest", "Budget", "Retention"})) {
    problems.Add(PlaceOf(message),
                 Cat({"the name ", message.name(), " means something else in a category"}),
                 "Rename it");
  }
  if (const std::string_view why = WhyNoName(message.name()); !why.empty()) {
    problems.Add(PlaceOf(message), Cat({"the name ", message.name(), " ", why}), "Rename it");
  }
}

}  // namespace

Category CategoryOf(const Descriptor& message, const Annotations& annotations, Terms& terms,
                    Problems& problems) {
  const Tagged<v1::CategoryOptions> options = annotations.Of(message);
  CheckOptions(message, options, problems);
  Category category{.message = &message, .options = options.options};
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor* field = message.field(i);
    const Tagged<v1::FieldOptions> tags = annotations.Of(*field);
    if (!tags) {
      problems.Add(PlaceOf(*field), Cat({"the field ", field->name(), " has no tags"}),
                   "Give it an option (zweck.v1.field), or say dropped: true there");
    } else if (!tags.options->dropped()) {
      category.fields.push_back(
          {field,
           FieldMaker(*field, tags, annotations, terms, problems).Arguments(category.terms)});
    } else {
      v1::FieldOptions others = *tags.options;
      others.clear_dropped();
      if (others.ByteSizeLong() != 0) {
        problems.Add(tags.origin.Of(),
                     Cat({"the field ", field->name(), " is dropped, and has tags"}),
                     "Leave out dropped, or the tags");
      }
      category.dropped.push_back(field);
    }
  }
  if (static_cast<int>(category.dropped.size()) == message.field_count()) {
    problems.Add(PlaceOf(message), Cat({"the category ", message.name(), " has no field"}),
                 "Add one, or leave out the option (zweck.v1.category)");
  }
  return category;
}

const FieldDescriptor& ElementOf(const FieldDescriptor& field) {
  return field.is_map() ? *field.message_type()->map_value() : field;
}

std::string WhyNot(const EnumDescriptor& enumeration, Place& place) {
  place = PlaceOf(enumeration);
  if (const std::string_view why = WhyNoName(enumeration.name()); !why.empty()) {
    return std::string(why);
  }
  if (enumeration.value(0)->number() != 0) {
    place = PlaceOf(*enumeration.value(0));
    return "is not 0, what a field holds before it is set";
  }
  std::map<std::string, std::string> known;
  for (int i = 0; i < enumeration.value_count(); ++i) {
    const EnumValueDescriptor* value = enumeration.value(i);
    place = PlaceOf(*value);
    const std::string name = EnumeratorOf(*value);
    if (name.empty()) {
      return Cat({"is not a name that begins with ", PrefixOf(enumeration)});
    }
    if (const auto [other, is_new] = known.emplace(name, value->name()); !is_new) {
      return Cat({"and ", other->second, " are both ", name});
    }
  }
  return {};
}

}  // namespace zweck::from_proto
