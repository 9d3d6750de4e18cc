// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/ascii.h>
#include <absl/strings/escaping.h>
#include <absl/strings/str_join.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/report/vocabulary/yaml.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::HoldsPersonalData;
using inventory::IsSealed;
using inventory::Lookup;
using inventory::OnlyComesIn;
using inventory::Passes;
using inventory::Processing;
using inventory::Processings;
using inventory::ProcessingsOf;
using text::AddOnce;
using text::Cat;
using Json = nlohmann::ordered_json;

constexpr std::string_view kOrganization = "default_organization";  // as Fides calls the one it has

void PutIfAny(Json& node, const char* key, std::string_view text) {
  if (!text.empty()) node[key] = text;
}
void PutIfAny(Json& node, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) node[key] = texts;
}

void PutQuestions(Json& node, const std::vector<std::string>& questions) {
  if (!questions.empty()) node["meta"] = {{"open_questions", questions}};
}

// A key of Fides is letters, digits and "_.<>-". Of those an id keeps letters, digits and hyphens;
// any other byte becomes _HH, so that no two ids share a key. "user" has a meaning of its own
// there.
std::string FidesKey(std::string_view id) {
  if (id == "user") return "user_";
  if (id.empty()) return "_";
  std::string key;
  for (const char c : id) {
    const bool plain = absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-';
    key += plain ? std::string(1, c) : Cat({"_", absl::BytesToHexString({&c, 1})});
  }
  return key;
}

constexpr std::pair<v1::LegalBasis, std::string_view> kFidesBases[] = {
    {v1::LEGAL_BASIS_CONSENT, "Consent"},
    {v1::LEGAL_BASIS_CONTRACT, "Contract"},
    {v1::LEGAL_BASIS_LEGAL_OBLIGATION, "Legal obligations"},
    {v1::LEGAL_BASIS_VITAL_INTERESTS, "Vital interests"},
    {v1::LEGAL_BASIS_PUBLIC_TASK, "Public interest"},
    {v1::LEGAL_BASIS_LEGITIMATE_INTERESTS, "Legitimate interests"},
};

// What Fides knows of types; times, days and decimals are texts to it, bytes have none.
constexpr std::pair<v1::ValueType, std::string_view> kDataTypes[] = {
    {v1::VALUE_TYPE_BOOL, "boolean"},    {v1::VALUE_TYPE_INT32, "integer"},
    {v1::VALUE_TYPE_UINT32, "integer"},  {v1::VALUE_TYPE_INT64, "integer"},
    {v1::VALUE_TYPE_UINT64, "integer"},  {v1::VALUE_TYPE_DOUBLE, "float"},
    {v1::VALUE_TYPE_ENUM, "string"},     {v1::VALUE_TYPE_STRING, "string"},
    {v1::VALUE_TYPE_TIME, "string"},     {v1::VALUE_TYPE_DAY, "string"},
    {v1::VALUE_TYPE_CATEGORY, "object"}, {v1::VALUE_TYPE_INT8, "integer"},
    {v1::VALUE_TYPE_UINT8, "integer"},   {v1::VALUE_TYPE_INT16, "integer"},
    {v1::VALUE_TYPE_UINT16, "integer"},  {v1::VALUE_TYPE_FLOAT, "float"},
    {v1::VALUE_TYPE_DECIMAL, "string"},
};

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
    auto terms = FidesSubjects(company_);
    if (!terms.ok()) return terms.status();
    subject_terms_ = *std::move(terms);
    Json organization = {{"fides_key", kOrganization}};
    PutIfAny(organization, "name", company_.name());
    PutContact(organization, "controller", company_.contact(), company_.name());
    PutContact(organization, "data_protection_officer", company_.data_protection_officer(), "");
    PutContact(organization, "representative", company_.representative(), "");
    return yaml::Write({{"organization", Json::array({std::move(organization)})},
                        {"dataset", Datasets()},
                        {"system", Systems()}});
  }

 private:
  static void PutContact(Json& node, const char* key, const v1::Contact& contact,
                         std::string_view otherwise) {
    const std::string_view name = contact.name().empty() ? otherwise : contact.name();
    if (name.empty() && contact.ByteSizeLong() == 0) return;
    Json& put = node[key] = Json::object();
    PutIfAny(put, "name", name);
    PutIfAny(put, "address", contact.address());
    PutIfAny(put, "email", contact.email());
    PutIfAny(put, "phone", contact.phone());
  }

  // What each dataset and system begins with.
  static Json Resource(std::string_view key, std::string_view name, std::string_view description) {
    Json resource = {{"fides_key", key}, {"organization_fides_key", kOrganization}, {"name", name}};
    PutIfAny(resource, "description", description);
    return resource;
  }

  // ---- Datasets

  Json Datasets() {
    Json datasets = Json::array();
    for (const v1::Sink& sink : inventory_.sinks()) {
      if (lookup_.Sink(sink.id()) == &sink && IsStore(sink)) datasets.push_back(Dataset(sink));
    }
    return datasets;
  }

  bool IsStore(const v1::Sink& sink) const {
    return std::ranges::any_of(lookup_.FlowsAt(sink.id()), [&](const v1::Flow* flow) {
      return flow->door() == v1::DOOR_PERSIST && lookup_.Category(flow->category()) != nullptr;
    });
  }

  Json Dataset(const v1::Sink& sink) {
    questions_ = {};
    Json dataset = Resource(FidesKey(sink.id()), sink.id(), sink.description());
    Json collections = Json::array();
    for (const auto& [place, paths] : StoredPaths(sink)) {
      collections.push_back(Collection(inventory_.categories(place), paths));
    }
    dataset["collections"] = std::move(collections);
    PutQuestions(dataset, questions_.list());
    return dataset;
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

  Json Collection(const v1::Category& category, const std::set<std::string>& paths) {
    Json collection = {{"name", category.id()}};
    PutIfAny(collection, "description", category.description());
    std::vector<const v1::Category*> around;
    collection["fields"] = Fields(category, "", paths, around);
    return collection;
  }

  // Those that are stored, and those that hold one that is.
  Json Fields(const v1::Category& category, const std::string& prefix,
              const std::set<std::string>& paths, std::vector<const v1::Category*>& around) {
    around.push_back(&category);
    Json stored = Json::array();
    std::set<std::string> names;  // Fides refuses a name twice
    for (const v1::Field& field : category.fields()) {
      const std::string path = prefix + field.name();
      const auto below = paths.lower_bound(path + ".");
      const bool holds = below != paths.end() && below->starts_with(path + ".");
      if ((paths.contains(path) || holds) && names.insert(field.name()).second) {
        stored.push_back(Field(field, path, paths, around));
      }
    }
    around.pop_back();
    return stored;
  }

  Json Field(const v1::Field& field, const std::string& path, const std::set<std::string>& paths,
             std::vector<const v1::Category*>& around) {
    const v1::Category* nested =
        field.category().empty() ? nullptr : lookup_.Category(field.category());
    // What holds itself is left at that field, as the flows do.
    if (text::Contains(around, nested)) nested = nullptr;
    Json node = {{"name", field.name()}};
    const v1::Kind* kind = lookup_.Kind(field.kind());
    if (kind != nullptr) {
      PutIfAny(node, "description",
               Cat({kind->description(), field.map() ? ", each under a text (a map)" : ""}));
    }
    if (nested == nullptr) {
      const std::string where = Cat({around.front()->id(), ".", path});
      const std::string_view key = DataCategoryOf(field, where, questions_);
      if (!key.empty()) node["data_categories"] = {key};
    }
    Json meta = MetaOf(field, kind);
    if (!meta.empty()) node["fides_meta"] = std::move(meta);
    if (nested != nullptr) node["fields"] = Fields(*nested, path + ".", paths, around);
    return node;
  }

  static Json MetaOf(const v1::Field& field, const v1::Kind* kind) {
    Json meta = Json::object();
    if (field.key()) meta["primary_key"] = true;
    // By what a person asks for their data: Fides knows these two.
    if (field.subject() && kind != nullptr) {
      if (kind->fides() == "user.contact.email") meta["identity"] = "email";
      if (kind->fides() == "user.contact.phone_number") meta["identity"] = "phone_number";
    }
    // Fides has no maps: one of values is nothing that it could name.
    const bool named = !field.map() || field.type() == v1::VALUE_TYPE_CATEGORY;
    if (const auto type = text::ValueOf(kDataTypes, field.type()); named && type.has_value()) {
      meta["data_type"] = Cat({*type, field.list() ? "[]" : ""});
    }
    return meta;
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

  Json Systems() {
    Json systems = Json::array({Programs()});
    for (const v1::Sink& sink : inventory_.sinks()) {
      if (lookup_.Sink(sink.id()) == &sink && IsTarget(sink)) systems.push_back(Target(sink));
    }
    return systems;
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

  Json Programs() {
    questions_ = {};
    for (const std::string& said : processings_.contradictions) questions_.Add(said);
    const std::string name = absl::StrJoin(inventory_.binaries(), ", ");
    Json programs = Resource(ProgramsKey(), name.empty() ? "programs" : name,
                             "What these programs can do with personal data, read from them.");
    programs["system_type"] = "Application";
    PutIfAny(programs, "legal_name", company_.name());
    PutIfAny(programs, "legal_address", company_.contact().address());
    PutIfAny(programs, "dpo", company_.data_protection_officer().email());
    PutIfAny(programs, "responsibility", Responsibility());
    PutTransfers(programs);
    PutIfAny(programs, "data_security_practices", SecurityPractices());
    PutDataFlows(programs, "egress",
                 {v1::DOOR_PERSIST, v1::DOOR_TRANSMIT, v1::DOOR_DISCLOSE, v1::DOOR_ANSWER});
    PutDataFlows(programs, "ingress",
                 {v1::DOOR_READ, v1::DOOR_SELECT, v1::DOOR_COUNT, v1::DOOR_TEST});
    programs["dataset_references"] = StoreKeys(processings_.list);
    Json declarations = Json::array();
    for (const Processing& processing : processings_.list) Declare(processing, declarations);
    programs["privacy_declarations"] = std::move(declarations);
    questions_.Add(
        "Code can't tell, and Fides takes silence for no: uses_profiling, uses_cookies, "
        "uses_non_cookie_access, requires_data_protection_assessments.");
    PutQuestions(programs, questions_.list());
    return programs;
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

  void PutTransfers(Json& node) {
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
    if (any) node["does_international_transfers"] = true;
  }

  // The secrets that every store and transport on their way seals, the categories that stores seal,
  // and what the company adds.
  std::string SecurityPractices() const {
    text::OnceList sealed;
    text::OnceList at_rest;
    for (const v1::Category& category : inventory_.categories()) {
      const std::vector<const v1::Flow*>& flows = lookup_.FlowsOf(category.id());
      for (const FieldAt& at : lookup_.Fields(category)) {
        if (!at.field->secret()) continue;
        if (IsSealed(flows, at.path, inventory::LeavesMemory)) {
          sealed.Add(Cat({category.id(), ".", at.path}));
        }
      }
      if (inventory::IsSealedWhereKept(category, flows)) at_rest.Add(category.id());
    }
    std::string text;
    if (!sealed.list().empty()) {
      text = Cat({"Encrypted: ", absl::StrJoin(sealed.list(), ", "), "."});
    }
    if (!at_rest.list().empty()) {
      text += Cat({text.empty() ? "" : " ",
                   "Encrypted where it is stored: ", absl::StrJoin(at_rest.list(), ", "), "."});
    }
    for (const v1::SecurityMeasure& measure : company_.security()) {
      text += Cat({text.empty() ? "" : " ", measure.description()});
    }
    return text;
  }

  // Keys of the sinks that flows of these doors reach, with the data categories that pass.
  void PutDataFlows(Json& node, const char* direction, const std::set<v1::Door>& doors) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> flows;  // by key, type
    for (const Processing& processing : processings_.list) {
      for (const v1::Flow* flow : processing.flows) {
        if (!doors.contains(flow->door()) || lookup_.Sink(flow->sink()) == nullptr) continue;
        auto& categories = flows[{KeyOf(*flow), TypeOf(*flow)}];
        for (const FieldAt& at : processing.fields) {
          if (!Passes(*flow, at.path)) continue;
          text::OnceList asked;  // at the declaration
          const std::string_view key = DataCategoryOf(*at.field, at.path, asked);
          if (!key.empty()) AddOnce(categories, key);
        }
      }
    }
    for (auto& [target, categories] : flows) {
      std::ranges::sort(categories);
      Json flow = {{"fides_key", target.first}, {"type", target.second}};
      PutIfAny(flow, "data_categories", categories);
      node[direction].push_back(std::move(flow));
    }
  }

  bool GoesToThePerson(const v1::Flow& flow) const {
    return inventory::LeadsOut(flow.door()) && inventory::IsThePerson(lookup_.RecipientOf(flow));
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

  void Declare(const Processing& processing, Json& declarations) {
    const v1::Category& category = *processing.category;
    const v1::Purpose* purpose = processing.purpose;
    if (purpose == nullptr) {
      const std::string fields =
          absl::StrJoin(processing.fields, ", ", [&](std::string* out, const FieldAt& at) {
            out->append(category.id()).append(".").append(at.path);
          });
      questions_.Add(
          Cat({fields, OnlyComesIn(processing)
                           ? ": held in memory for no purpose, so there is no data use to declare."
                           : ": declared for no purpose of their flows. Which data use is it?"}));
      return;
    }
    const std::string name = Cat({category.id(), ", ", purpose->id()});
    if (!IsFidesDataUse(purpose->fides())) {
      questions_.Add(
          purpose->fides().empty()
              ? Cat({name, ": left out. Which data use is it? The purpose declares none."})
              : Cat({name, ": left out. Which data use is it? The purpose declares ",
                     purpose->fides(), ", which is not in the taxonomy."}));
      return;
    }
    std::vector<std::string> categories;
    for (const FieldAt& at : processing.fields) {
      const std::string_view key =
          DataCategoryOf(*at.field, Cat({category.id(), ".", at.path}), questions_);
      if (!key.empty()) AddOnce(categories, key);
    }
    std::ranges::sort(categories);
    Json declaration = {{"name", name},
                        {"data_use", purpose->fides()},
                        {"data_categories", categories},
                        {"data_subjects", SubjectsOf(category)}};
    if (const auto basis = text::ValueOf(kFidesBases, purpose->legal_basis()); basis.has_value()) {
      declaration["legal_basis_for_processing"] = *basis;
      // What the code declares is not for a notice to choose.
      declaration["flexible_legal_basis_for_processing"] = false;
    }
    if (processing.doors.contains(v1::DOOR_PERSIST) && category.has_retention()) {
      std::string kept = inventory::RetentionWords(category);
      const std::string stays = inventory::NotErasableWords(category);
      if (!stays.empty()) kept += Cat({". ", stays});
      declaration["retention_period"] = std::move(kept);
    }
    PutThirdParties(declaration, processing);
    PutIfAny(declaration, "dataset_references", StoreKeys({&processing, 1}));
    declarations.push_back(std::move(declaration));
  }

  std::vector<std::string> SubjectsOf(const v1::Category& category) {
    if (category.anonymous()) return {"anonymous_user"};
    if (const auto terms = subject_terms_.find(category.subjects());
        terms != subject_terms_.end()) {
      return {terms->second};
    }
    if (HoldsPersonalData(category, lookup_)) {
      questions_.Add(Cat({category.id(), ": which data subjects are \"", category.subjects(),
                          "\"? The company file can say it."}));
    }
    return {};
  }

  void PutThirdParties(Json& node, const Processing& processing) {
    std::vector<std::string> names;
    std::vector<std::string> categories;
    for (const v1::Flow* flow : processing.flows) {
      if (!inventory::LeavesMemory(flow->door())) continue;
      const v1::Recipient* recipient = lookup_.RecipientOf(*flow);
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
    node["data_shared_with_third_parties"] = true;
    node["third_parties"] = absl::StrJoin(names, ", ");
    PutIfAny(node, "shared_categories", categories);
  }

  Json Target(const v1::Sink& sink) const {
    const v1::Recipient* recipient = lookup_.Recipient(sink.recipient());
    const std::string reached = inventory::ReachedWords(sink);
    Json target = Resource(
        FidesKey(sink.id()), sink.id(),
        reached.empty() ? sink.description() : Cat({sink.description(), " (", reached, ")"}));
    const bool ours = recipient != nullptr && recipient->role() == v1::ROLE_CONTROLLER;
    target["system_type"] = ours ? "Service" : "Third Party";
    if (recipient != nullptr) PutIfAny(target, "legal_name", recipient->name());
    target["ingress"] = Json::array({{{"fides_key", ProgramsKey()}, {"type", "system"}}});
    target["privacy_declarations"] = Json::array();
    PutQuestions(target, {"What does it do with the data? That is not in the programs."});
    return target;
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  Processings processings_;
  std::map<std::string, std::string> subject_terms_;
  text::OnceList questions_;                // of the resource that is written
  std::map<std::string_view, int> places_;  // of the categories in the inventory
};

}  // namespace

absl::StatusOr<std::string> ToFides(const v1::Inventory& inventory, const v1::Company& company) {
  return FidesWriter(inventory, company).Write();
}

}  // namespace zweck::report
