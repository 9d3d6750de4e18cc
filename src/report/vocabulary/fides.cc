// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/fides.h"

#include <absl/status/status.h>
#include <yaml-cpp/emitter.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/report/gdpr/processing.h"
#include "src/report/vocabulary/country.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/report/yaml.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::AddOnce;
using text::Cat;
using text::Contains;
using yaml::Flag;
using yaml::Key;
using yaml::Member;
using yaml::MemberIfAny;
using yaml::Texts;
using yaml::TextsIfAny;

constexpr std::string_view kOrganization = "default_organization";  // as Fides calls the one it has

void OpenQuestions(YAML::Emitter& out, const std::vector<std::string>& questions) {
  if (questions.empty()) return;
  Key(out, "meta");
  out << YAML::BeginMap;
  Texts(out, "open_questions", questions);
  out << YAML::EndMap;
}

// A key of Fides is letters, digits and "_.<>-". Of those an id keeps letters, digits and hyphens;
// any other byte becomes _HH, so that no two ids share a key. "user" has a meaning of its own
// there.
std::string FidesKey(std::string_view id) {
  constexpr std::string_view kHex = "0123456789abcdef";
  if (id == "user") return "user_";
  if (id.empty()) return "_";
  std::string key;
  for (const char c : id) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (plain) {
      key += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      key += '_';
      key += kHex[byte >> 4U];
      key += kHex[byte & 15U];
    }
  }
  return key;
}

std::string_view BasisOf(v1::LegalBasis basis) {
  switch (basis) {
    case v1::LEGAL_BASIS_CONSENT:
      return "Consent";
    case v1::LEGAL_BASIS_CONTRACT:
      return "Contract";
    case v1::LEGAL_BASIS_LEGAL_OBLIGATION:
      return "Legal obligations";
    case v1::LEGAL_BASIS_VITAL_INTERESTS:
      return "Vital interests";
    case v1::LEGAL_BASIS_PUBLIC_TASK:
      return "Public interest";
    case v1::LEGAL_BASIS_LEGITIMATE_INTERESTS:
      return "Legitimate interests";
    default:
      return {};
  }
}

// What Fides knows of types; times and days are texts to it, bytes have none.
std::string_view DataTypeOf(v1::ValueType type) {
  switch (type) {
    case v1::VALUE_TYPE_BOOL:
      return "boolean";
    case v1::VALUE_TYPE_INT32:
    case v1::VALUE_TYPE_UINT32:
    case v1::VALUE_TYPE_INT64:
    case v1::VALUE_TYPE_UINT64:
      return "integer";
    case v1::VALUE_TYPE_DOUBLE:
      return "float";
    case v1::VALUE_TYPE_ENUM:
    case v1::VALUE_TYPE_STRING:
    case v1::VALUE_TYPE_TIME:
    case v1::VALUE_TYPE_DAY:
      return "string";
    case v1::VALUE_TYPE_CATEGORY:
      return "object";
    default:
      return {};
  }
}

class FidesWriter {
 public:
  FidesWriter(const v1::Inventory& inventory, const v1::Company& company)
      : inventory_(inventory),
        company_(company),
        lookup_(inventory),
        processings_(ProcessingsOf(inventory, lookup_)) {
    for (int i = 0; i < inventory.categories_size(); ++i) {
      places_.emplace(inventory.categories(i).id(), i);  // the first of an id
    }
  }

  absl::StatusOr<std::string> Write() {
    if (absl::Status status = ReadSubjectTerms(); !status.ok()) return status;
    out_.SetIndent(2);
    out_ << YAML::BeginMap;
    Key(out_, "organization");
    out_ << YAML::BeginSeq << YAML::BeginMap;
    Member(out_, "fides_key", kOrganization);
    MemberIfAny(out_, "name", company_.name());
    Contact("controller", company_.contact(), company_.name());
    Contact("data_protection_officer", company_.data_protection_officer(), "");
    Contact("representative", company_.representative(), "");
    out_ << YAML::EndMap << YAML::EndSeq;
    Datasets();
    Systems();
    out_ << YAML::EndMap;
    if (!out_.good()) return absl::InternalError(Cat({"YAML: ", out_.GetLastError()}));
    return Cat({out_.c_str(), "\n"});
  }

 private:
  absl::Status ReadSubjectTerms() {
    for (const v1::SubjectTerms& terms : company_.subject_terms()) {
      if (terms.fides().empty()) continue;
      if (!IsFidesDataSubject(terms.fides())) {
        return absl::InvalidArgumentError(
            Cat({"company file, subject_terms of \"", terms.subjects(), "\": ", terms.fides(),
                 " is no data subject of the Fides taxonomy, such as customer"}));
      }
      subject_terms_.emplace(terms.subjects(), terms.fides());
    }
    return absl::OkStatus();
  }

  void Contact(const char* key, const v1::Contact& contact, std::string_view otherwise) {
    const std::string_view name = contact.name().empty() ? otherwise : contact.name();
    if (name.empty() && contact.ByteSizeLong() == 0) return;
    Key(out_, key);
    out_ << YAML::BeginMap;
    MemberIfAny(out_, "name", name);
    MemberIfAny(out_, "address", contact.address());
    MemberIfAny(out_, "email", contact.email());
    MemberIfAny(out_, "phone", contact.phone());
    out_ << YAML::EndMap;
  }

  // ---- Datasets

  void Datasets() {
    Key(out_, "dataset");
    if (!AnyStore()) out_ << YAML::Flow;
    out_ << YAML::BeginSeq;
    for (const v1::Sink& sink : inventory_.sinks()) {
      if (lookup_.Sink(sink.id()) == &sink && IsStore(sink)) Dataset(sink);
    }
    out_ << YAML::EndSeq;
  }

  bool AnyStore() const {
    return std::ranges::any_of(inventory_.sinks(),
                               [&](const v1::Sink& sink) { return IsStore(sink); });
  }

  bool IsStore(const v1::Sink& sink) const {
    return std::ranges::any_of(lookup_.FlowsAt(sink.id()), [&](const v1::Flow* flow) {
      return flow->door() == v1::DOOR_PERSIST && lookup_.Category(flow->category()) != nullptr;
    });
  }

  void Dataset(const v1::Sink& sink) {
    questions_ = {};
    out_ << YAML::BeginMap;
    Member(out_, "fides_key", FidesKey(sink.id()));
    Member(out_, "organization_fides_key", kOrganization);
    Member(out_, "name", sink.id());
    MemberIfAny(out_, "description", sink.description());
    Key(out_, "collections");
    out_ << YAML::BeginSeq;
    for (const auto& [place, paths] : StoredPaths(sink)) {
      Collection(inventory_.categories(place), paths);
    }
    out_ << YAML::EndSeq;
    OpenQuestions(out_, questions_.list());
    out_ << YAML::EndMap;
  }

  // By the place of the category in the inventory.
  std::map<int, std::set<std::string>> StoredPaths(const v1::Sink& sink) const {
    std::map<int, std::set<std::string>> stored;
    for (const v1::Flow* flow : lookup_.FlowsAt(sink.id())) {
      const auto place = places_.find(flow->category());
      if (flow->door() != v1::DOOR_PERSIST || place == places_.end()) continue;
      std::set<std::string>& paths = stored[place->second];
      paths.insert(flow->fields().begin(), flow->fields().end());
      if (flow->fields().empty()) paths.insert("");  // a flow of nothing is a flow all the same
    }
    return stored;
  }

  void Collection(const v1::Category& category, const std::set<std::string>& paths) {
    out_ << YAML::BeginMap;
    Member(out_, "name", category.id());
    MemberIfAny(out_, "description", category.description());
    Key(out_, "fields");
    std::vector<const v1::Category*> around;
    Fields(category, "", paths, around);
    out_ << YAML::EndMap;
  }

  // Those that are stored, and those that hold one that is.
  void Fields(const v1::Category& category, const std::string& prefix,
              const std::set<std::string>& paths, std::vector<const v1::Category*>& around) {
    around.push_back(&category);
    std::vector<const v1::Field*> stored;
    std::set<std::string> names;  // Fides refuses a name twice
    for (const v1::Field& field : category.fields()) {
      const std::string path = prefix + field.name();
      const auto below = paths.lower_bound(path + ".");
      const bool holds = below != paths.end() && below->starts_with(path + ".");
      if ((paths.contains(path) || holds) && names.insert(field.name()).second) {
        stored.push_back(&field);
      }
    }
    if (stored.empty()) out_ << YAML::Flow;
    out_ << YAML::BeginSeq;
    for (const v1::Field* field : stored) Field(*field, prefix + field->name(), paths, around);
    out_ << YAML::EndSeq;
    around.pop_back();
  }

  void Field(const v1::Field& field, const std::string& path, const std::set<std::string>& paths,
             std::vector<const v1::Category*>& around) {
    const v1::Category* nested =
        field.category().empty() ? nullptr : lookup_.Category(field.category());
    if (nested != nullptr && std::ranges::find(around, nested) != around.end()) {
      nested = nullptr;  // holds itself: left at that field, as the flows do
    }
    out_ << YAML::BeginMap;
    Member(out_, "name", field.name());
    const v1::Kind* kind = lookup_.Kind(field.kind());
    if (kind != nullptr) MemberIfAny(out_, "description", kind->description());
    if (nested == nullptr) {
      const std::string where = Cat({around.front()->id(), ".", path});
      const std::string_view key = DataCategoryOf(field, where, questions_);
      if (!key.empty()) Texts(out_, "data_categories", std::vector<std::string_view>{key});
    }
    Meta(field, kind);
    if (nested != nullptr) {
      Key(out_, "fields");
      Fields(*nested, path + ".", paths, around);
    }
    out_ << YAML::EndMap;
  }

  void Meta(const v1::Field& field, const v1::Kind* kind) {
    const std::string_view type = DataTypeOf(field.type());
    // By what a person asks for their data: Fides knows these two.
    std::string_view identity;
    if (field.subject() && kind != nullptr) {
      if (kind->fides() == "user.contact.email") identity = "email";
      if (kind->fides() == "user.contact.phone_number") identity = "phone_number";
    }
    if (type.empty() && !field.key() && identity.empty()) return;
    Key(out_, "fides_meta");
    out_ << YAML::BeginMap;
    if (field.key()) Flag(out_, "primary_key", true);
    MemberIfAny(out_, "identity", identity);
    if (!type.empty()) {
      Member(out_, "data_type", field.list() ? Cat({type, "[]"}) : std::string(type));
    }
    out_ << YAML::EndMap;
  }

  // Empty, where the declaration has none that exists; the question is added then.
  std::string_view DataCategoryOf(const v1::Field& field, std::string_view where,
                                  text::OnceList& questions) const {
    const v1::Kind* kind = lookup_.Kind(field.kind());
    if (kind != nullptr && IsFidesDataCategory(kind->fides())) return kind->fides();
    if (kind == nullptr) {
      questions.Add(Cat({where, ": the kind ", field.kind(), " is not declared."}));
    } else if (kind->fides().empty()) {
      questions.Add(
          Cat({where, ": which data category is it? The kind ", kind->id(), " declares none."}));
    } else {
      questions.Add(Cat({where, ": which data category is it? The kind ", kind->id(), " declares ",
                         kind->fides(), ", which is not in the taxonomy."}));
    }
    return {};
  }

  // ---- Systems

  void Systems() {
    Key(out_, "system");
    out_ << YAML::BeginSeq;
    Programs();
    for (const v1::Sink& sink : inventory_.sinks()) {
      if (lookup_.Sink(sink.id()) == &sink && IsTarget(sink)) Target(sink);
    }
    out_ << YAML::EndSeq;
  }

  bool IsTarget(const v1::Sink& sink) const {
    // People are no system: see KeyOf.
    return !inventory::IsThePerson(lookup_.Recipient(sink.recipient())) &&
           std::ranges::any_of(lookup_.FlowsAt(sink.id()), [](const v1::Flow* flow) {
             return inventory::LeadsOut(flow->door());
           });
  }

  std::string ProgramsKey() const {
    return inventory_.binaries_size() == 1 ? FidesKey(inventory_.binaries(0)) : "programs";
  }

  void Programs() {
    questions_ = {};
    for (const std::string& said : processings_.contradictions) questions_.Add(said);
    out_ << YAML::BeginMap;
    Member(out_, "fides_key", ProgramsKey());
    Member(out_, "organization_fides_key", kOrganization);
    std::string name;
    for (const std::string& binary : inventory_.binaries()) {
      if (!name.empty()) name += ", ";
      name += binary;
    }
    Member(out_, "name", name.empty() ? "programs" : name);
    Member(out_, "description", "What these programs can do with personal data, read from them.");
    Member(out_, "system_type", "Application");
    MemberIfAny(out_, "legal_name", company_.name());
    MemberIfAny(out_, "legal_address", company_.contact().address());
    MemberIfAny(out_, "dpo", company_.data_protection_officer().email());
    TextsIfAny(out_, "responsibility", Responsibility());
    Transfers();
    MemberIfAny(out_, "data_security_practices", SecurityPractices());
    DataFlows("egress", {v1::DOOR_PERSIST, v1::DOOR_TRANSMIT, v1::DOOR_DISCLOSE, v1::DOOR_ANSWER});
    DataFlows("ingress", {v1::DOOR_READ});
    Texts(out_, "dataset_references", StoreKeys(processings_.list));
    Key(out_, "privacy_declarations");
    const bool any =
        std::ranges::any_of(processings_.list, [](const Processing& p) { return HasDataUse(p); });
    if (!any) out_ << YAML::Flow;
    out_ << YAML::BeginSeq;
    for (const Processing& processing : processings_.list) Declaration(processing);
    out_ << YAML::EndSeq;
    questions_.Add(
        "Code can't tell, and Fides takes silence for no: uses_profiling, uses_cookies, "
        "uses_non_cookie_access, requires_data_protection_assessments.");
    OpenQuestions(out_, questions_.list());
    out_ << YAML::EndMap;
  }

  std::vector<std::string> Responsibility() const {
    std::vector<std::string> roles;
    for (const Processing& processing : processings_.list) {
      if (processing.category->role() == v1::ROLE_CONTROLLER) AddOnce(roles, "Controller");
      if (processing.category->role() == v1::ROLE_PROCESSOR) AddOnce(roles, "Processor");
    }
    std::ranges::sort(roles);
    return roles;
  }

  void Transfers() {
    std::set<std::string_view> reached;
    for (const v1::Flow& flow : inventory_.flows()) {
      const v1::Sink* sink = lookup_.Sink(flow.sink());
      const bool leads = flow.door() == v1::DOOR_PERSIST || inventory::LeadsOut(flow.door());
      if (leads && sink != nullptr) reached.insert(sink->recipient());
    }
    bool any = false;
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      if (inventory::IsThePerson(&recipient) || !IsCountry(recipient.country()) ||
          IsInEea(recipient.country())) {
        continue;
      }
      if (!reached.contains(recipient.id())) continue;
      any = true;
      questions_.Add(recipient.safeguards().empty()
                         ? Cat({"legal_basis_for_transfers: what protects the transfer to ",
                                recipient.name(), " (", recipient.country(), ")?"})
                         : Cat({"legal_basis_for_transfers: which of Fides' words is it for ",
                                recipient.name(), " (", recipient.country(),
                                ")? Declared: ", recipient.safeguards(), "."}));
    }
    if (any) Flag(out_, "does_international_transfers", true);
  }

  // The secrets that every store and transport on their way seals, and what the company adds.
  std::string SecurityPractices() const {
    text::OnceList sealed;
    for (const v1::Category& category : inventory_.categories()) {
      for (const FieldAt& at : lookup_.Fields(category)) {
        if (!at.field->secret()) continue;
        bool passes = false;
        bool seals = true;
        for (const v1::Flow* flow : lookup_.FlowsOf(category.id())) {
          if ((flow->door() == v1::DOOR_PERSIST || inventory::LeadsOut(flow->door())) &&
              Passes(*flow, at.path)) {
            passes = true;
            seals = seals && flow->sealed();
          }
        }
        if (passes && seals) sealed.Add(Cat({category.id(), ".", at.path}));
      }
    }
    std::string text;
    for (const std::string& field : sealed.list()) {
      text += Cat({text.empty() ? "Encrypted: " : ", ", field});
    }
    if (!text.empty()) text += '.';
    for (const v1::SecurityMeasure& measure : company_.security()) {
      text += Cat({text.empty() ? "" : " ", measure.description()});
    }
    return text;
  }

  // Keys of the sinks that flows of these doors reach, with the data categories that pass.
  void DataFlows(const char* direction, const std::set<v1::Door>& doors) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> flows;  // by key, type
    for (const Processing& processing : processings_.list) {
      for (const v1::Flow* flow : processing.flows) {
        if (!doors.contains(flow->door()) || lookup_.Sink(flow->sink()) == nullptr) continue;
        std::vector<std::string>& categories = flows[{KeyOf(*flow), TypeOf(*flow)}];
        for (const FieldAt& at : processing.fields) {
          if (!Passes(*flow, at.path)) continue;
          text::OnceList asked;  // at the declaration
          const std::string_view key = DataCategoryOf(*at.field, at.path, asked);
          if (!key.empty()) AddOnce(categories, key);
        }
      }
    }
    if (flows.empty()) return;
    Key(out_, direction);
    out_ << YAML::BeginSeq;
    for (auto& [target, categories] : flows) {
      std::ranges::sort(categories);
      out_ << YAML::BeginMap;
      Member(out_, "fides_key", target.first);
      Member(out_, "type", target.second);
      TextsIfAny(out_, "data_categories", categories);
      out_ << YAML::EndMap;
    }
    out_ << YAML::EndSeq;
  }

  bool GoesToThePerson(const v1::Flow& flow) const {
    const v1::Sink* sink = lookup_.Sink(flow.sink());
    return inventory::LeadsOut(flow.door()) && sink != nullptr &&
           inventory::IsThePerson(lookup_.Recipient(sink->recipient()));
  }
  // Fides knows people by one key, and by a type of that name.
  std::string KeyOf(const v1::Flow& flow) const {
    return GoesToThePerson(flow) ? "user" : FidesKey(flow.sink());
  }
  std::string TypeOf(const v1::Flow& flow) const {
    if (GoesToThePerson(flow)) return "user";
    return inventory::LeadsOut(flow.door()) ? "system" : "dataset";
  }

  std::vector<std::string> StoreKeys(std::span<const Processing> of) const {
    std::set<std::string> keys;
    for (const Processing& processing : of) {
      for (const v1::Flow* flow : processing.flows) {
        if (flow->door() == v1::DOOR_PERSIST && lookup_.Sink(flow->sink()) != nullptr) {
          keys.insert(FidesKey(flow->sink()));
        }
      }
    }
    return {keys.begin(), keys.end()};
  }

  static bool HasDataUse(const Processing& processing) {
    return processing.purpose != nullptr && IsFidesDataUse(processing.purpose->fides());
  }

  void Declaration(const Processing& processing) {
    const v1::Category& category = *processing.category;
    const v1::Purpose* purpose = processing.purpose;
    if (purpose == nullptr) {
      std::string fields;
      for (const FieldAt& at : processing.fields) {
        fields += Cat({fields.empty() ? "" : ", ", category.id(), ".", at.path});
      }
      questions_.Add(
          Cat({fields, OnlyComesIn(processing)
                           ? ": held in memory for no purpose, so there is no data use to declare."
                           : ": declared for no purpose of their flows. Which data use is it?"}));
      return;
    }
    const std::string name = Cat({category.id(), ", ", purpose->id()});
    if (!HasDataUse(processing)) {
      questions_.Add(
          purpose->fides().empty()
              ? Cat({name, ": left out. Which data use is it? The purpose declares none."})
              : Cat({name, ": left out. Which data use is it? The purpose declares ",
                     purpose->fides(), ", which is not in the taxonomy."}));
      return;
    }
    out_ << YAML::BeginMap;
    Member(out_, "name", name);
    Member(out_, "data_use", purpose->fides());
    std::vector<std::string> categories;
    for (const FieldAt& at : processing.fields) {
      const std::string_view key =
          DataCategoryOf(*at.field, Cat({category.id(), ".", at.path}), questions_);
      if (!key.empty()) AddOnce(categories, key);
    }
    std::ranges::sort(categories);
    Texts(out_, "data_categories", categories);
    Texts(out_, "data_subjects", SubjectsOf(category));
    const std::string_view basis = BasisOf(purpose->legal_basis());
    MemberIfAny(out_, "legal_basis_for_processing", basis);
    // What the code declares is not for a notice to choose.
    if (!basis.empty()) Flag(out_, "flexible_legal_basis_for_processing", false);
    if (processing.doors.contains(v1::DOOR_PERSIST) && category.has_retention()) {
      Member(out_, "retention_period", inventory::RetentionWords(category));
    }
    ThirdParties(processing);
    TextsIfAny(out_, "dataset_references", StoreKeys({&processing, 1}));
    out_ << YAML::EndMap;
  }

  std::vector<std::string> SubjectsOf(const v1::Category& category) {
    if (category.anonymous()) return {"anonymous_user"};
    if (const auto terms = subject_terms_.find(category.subjects());
        terms != subject_terms_.end()) {
      return {terms->second};
    }
    if (IsAboutPeople(category, lookup_)) {
      questions_.Add(Cat({category.id(), ": which data subjects are \"", category.subjects(),
                          "\"? The company file can say it."}));
    }
    return {};
  }

  void ThirdParties(const Processing& processing) {
    std::vector<std::string> names;
    std::vector<std::string> categories;
    for (const v1::Flow* flow : processing.flows) {
      if (flow->door() != v1::DOOR_PERSIST && !inventory::LeadsOut(flow->door())) continue;
      const v1::Sink* sink = lookup_.Sink(flow->sink());
      const v1::Recipient* recipient =
          sink != nullptr ? lookup_.Recipient(sink->recipient()) : nullptr;
      if (recipient == nullptr || !inventory::IsSomebodyElse(recipient)) continue;
      AddOnce(names, Cat({recipient->name(), " (", recipient->country(), ")"}));
      for (const FieldAt& at : processing.fields) {
        if (!Passes(*flow, at.path)) continue;
        text::OnceList asked;
        const std::string_view key = DataCategoryOf(*at.field, at.path, asked);
        if (!key.empty()) AddOnce(categories, key);
      }
    }
    if (names.empty()) return;
    std::ranges::sort(categories);
    std::string list;
    for (const std::string& name : names) list += Cat({list.empty() ? "" : ", ", name});
    Flag(out_, "data_shared_with_third_parties", true);
    Member(out_, "third_parties", list);
    TextsIfAny(out_, "shared_categories", categories);
  }

  void Target(const v1::Sink& sink) {
    const v1::Recipient* recipient = lookup_.Recipient(sink.recipient());
    out_ << YAML::BeginMap;
    Member(out_, "fides_key", FidesKey(sink.id()));
    Member(out_, "organization_fides_key", kOrganization);
    Member(out_, "name", sink.id());
    MemberIfAny(out_, "description", sink.description());
    const bool ours = recipient != nullptr && recipient->role() == v1::ROLE_CONTROLLER;
    Member(out_, "system_type", ours ? "Service" : "Third Party");
    if (recipient != nullptr) MemberIfAny(out_, "legal_name", recipient->name());
    Key(out_, "ingress");
    out_ << YAML::BeginSeq << YAML::BeginMap;
    Member(out_, "fides_key", ProgramsKey());
    Member(out_, "type", "system");
    out_ << YAML::EndMap << YAML::EndSeq;
    Texts(out_, "privacy_declarations", std::vector<std::string>());
    OpenQuestions(out_, {"What does it do with the data? That is not in the programs."});
    out_ << YAML::EndMap;
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  Processings processings_;
  std::map<std::string, std::string> subject_terms_;
  YAML::Emitter out_;
  text::OnceList questions_;                // of the resource that is written
  std::map<std::string_view, int> places_;  // of the categories in the inventory
};

}  // namespace

absl::StatusOr<std::string> ToFides(const v1::Inventory& inventory, const v1::Company& company) {
  return FidesWriter(inventory, company).Write();
}

}  // namespace zweck::report
