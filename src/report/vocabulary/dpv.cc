// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/duration.h"
#include "src/text/escape.h"
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
using text::Cat;

// Unlike protobuf's own JSON, it keeps members in the order in which they were added.
using Json = nlohmann::ordered_json;

constexpr std::string_view kNote = "skos:editorialNote";

// No id ends another's.
std::string Node(std::string_view type, std::string_view id) {
  return Cat({"#", type, "/", text::PercentEncoded(id)});
}

std::string Node(std::string_view type, std::string_view id, std::string_view within) {
  return Cat({Node(type, id), "/", text::PercentEncoded(within)});
}

// One value stands alone, several as a list, none not at all.
void Put(Json& node, std::string_view property, const std::vector<std::string>& values) {
  if (values.size() == 1) node[std::string(property)] = values.front();
  if (values.size() > 1) node[std::string(property)] = values;
}

void PutText(Json& node, std::string_view property, std::string_view value) {
  if (!value.empty()) node[std::string(property)] = value;
}

Json Context() {
  Json context = {
      {"dpv", "https://w3id.org/dpv#"},
      {"pd", "https://w3id.org/dpv/pd#"},
      {"loc", "https://w3id.org/dpv/loc#"},
      {"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"},
      {"dct", "http://purl.org/dc/terms/"},
      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
      {"skos", "http://www.w3.org/2004/02/skos/core#"},
      {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };
  // Their texts are terms or nodes of this document.
  for (const char* property :
       {"dct:conformsTo", "dpv:hasProcess", "dpv:hasPurpose", "dpv:hasLegalBasis",
        "dpv:hasPersonalData", "dpv:hasData", "dpv:hasDataSubject", "dpv:hasProcessing",
        "dpv:hasDataController", "dpv:hasDataProcessor", "dpv:hasRecipient",
        "dpv:hasRecipientThirdParty", "dpv:hasThirdCountry", "dpv:hasCountry", "dpv:hasLocation",
        "dpv:hasTechnicalMeasure"}) {
    context[property] = {{"@type", "@id"}};
  }
  return context;
}

// `personal` is what the GDPR calls it; the other is for data that is about nobody, such as a
// cookie's consent.
struct BasisTerms {
  std::string_view personal;
  std::string_view otherwise;
};

constexpr std::pair<v1::LegalBasis, BasisTerms> kDpvBases[] = {
    {v1::LEGAL_BASIS_CONSENT, {"eu-gdpr:A6-1-a", "dpv:Consent"}},
    {v1::LEGAL_BASIS_CONTRACT, {"eu-gdpr:A6-1-b", "dpv:Contract"}},
    {v1::LEGAL_BASIS_LEGAL_OBLIGATION, {"eu-gdpr:A6-1-c", "dpv:LegalObligation"}},
    {v1::LEGAL_BASIS_VITAL_INTERESTS, {"eu-gdpr:A6-1-d", "dpv:VitalInterest"}},
    {v1::LEGAL_BASIS_PUBLIC_TASK, {"eu-gdpr:A6-1-e", "dpv:PublicInterest"}},
    {v1::LEGAL_BASIS_LEGITIMATE_INTERESTS, {"eu-gdpr:A6-1-f", "dpv:LegitimateInterest"}},
};

// The class of a recipient, and the property by which a process has it. Controllers are ourselves,
// in either role.
struct RoleTerms {
  std::string_view type = "dpv:Recipient";
  std::string_view property = "dpv:hasRecipient";
};
constexpr std::pair<v1::Role, RoleTerms> kDpvRoles[] = {
    {v1::ROLE_CONTROLLER, {"dpv:LegalEntity", "dpv:hasRecipient"}},
    {v1::ROLE_PROCESSOR, {"dpv:DataProcessor", "dpv:hasDataProcessor"}},
    {v1::ROLE_THIRD_PARTY, {"dpv:ThirdParty", "dpv:hasRecipientThirdParty"}},
    {v1::ROLE_DATA_SUBJECT, {"dpv:DataSubject", "dpv:hasRecipient"}},
};

bool IsNonPersonalTerm(std::string_view term) {
  return term == "dpv:NonPersonalData" || term == "dpv:AnonymisedData" ||
         term == "dpv:SensitiveNonPersonalData";
}

// An xsd:duration.
std::string IsoDuration(std::int64_t seconds) {
  const text::DurationParts parts = text::PartsOf(seconds);
  std::string out = "P";
  if (parts.months != 0) {
    out += parts.months % text::kMonthsOfYear == 0
               ? Cat({std::to_string(parts.months / text::kMonthsOfYear), "Y"})
               : Cat({std::to_string(parts.months), "M"});
  }
  if (parts.days != 0) out += Cat({std::to_string(parts.days), "D"});
  if (parts.seconds != 0) out += Cat({"T", std::to_string(parts.seconds), "S"});
  return out == "P" ? "P0D" : out;
}

class DpvWriter {
 public:
  DpvWriter(const v1::Inventory& inventory, const v1::Company& company)
      : inventory_(inventory), company_(company), lookup_(inventory) {}

  absl::StatusOr<std::string> Write() {
    auto terms = DpvSubjects(company_);
    if (!terms.ok()) return terms.status();
    subject_terms_ = *std::move(terms);
    const Processings processings = ProcessingsOf(inventory_, lookup_);

    Json record = {{"@id", "#inventory"},
                   {"@type", "dpv:DataProcessingRecord"},
                   {"dct:title", "Data inventory, read from the programs"},
                   {"dct:conformsTo", "https://w3id.org/dpv/2.3"}};
    Put(record, "dct:source", {inventory_.binaries().begin(), inventory_.binaries().end()});
    std::vector<std::string> ids;
    Json processes = Json::array();
    for (const Processing& processing : processings.list) {
      processes.push_back(Process(processing));
      ids.push_back(processes.back()["@id"]);
    }
    Put(record, "dpv:hasProcess", ids);
    Put(record, kNote, processings.contradictions);

    Json graph = Json::array();
    graph.push_back(std::move(record));
    Append(processes, graph);
    for (const v1::Purpose& purpose : inventory_.purposes()) {
      if (purposes_.erase(&purpose) > 0) graph.push_back(PurposeNode(purpose));
    }
    Append(data_, graph);
    Append(subjects_, graph);
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      if (recipients_.erase(&recipient) > 0) graph.push_back(RecipientNode(recipient));
    }
    if (named_by_company_) {
      graph.push_back(
          {{"@id", "#company"}, {"@type", "dpv:LegalEntity"}, {"dpv:hasName", company_.name()}});
    }

    const Json document = {{"@context", Context()}, {"@graph", std::move(graph)}};
    // What is no UTF-8 can't come from a parsed inventory; made by hand, it is replaced.
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  static void Append(Json& from, Json& to) {
    for (Json& node : from) to.push_back(std::move(node));
  }

  Json Process(const Processing& processing) {
    const v1::Category& category = *processing.category;
    const bool about_people = HoldsPersonalData(category, lookup_);
    std::vector<std::string> notes;

    Json node;
    if (processing.purpose != nullptr) {
      node["@id"] = Node("process", category.id(), processing.purpose->id());
    } else {
      node["@id"] = Node("process", category.id());
    }
    node["@type"] = TypeOf(processing, about_people, notes);
    node["dct:title"] = processing.purpose != nullptr
                            ? Cat({category.id(), ", ", processing.purpose->id()})
                            : Cat({category.id(), ", no purpose"});
    PutText(node, "dct:description", category.description());
    if (!category.policy_section().empty()) {
      node["dct:source"] = Cat({"privacy policy, section ", category.policy_section()});
    }
    if (processing.purpose != nullptr) {
      PutPurpose(*processing.purpose, about_people, node, notes);
    } else {
      notes.emplace_back(OnlyComesIn(processing)
                             ? "These fields serve no purpose: they are held in memory and go "
                               "nowhere."
                             : "These fields are declared for no purpose of these flows.");
    }
    PutData(processing, about_people, node);
    if (about_people) PutSubjects(category, node);
    PutOperations(processing, node);
    PutOurRole(category, node, notes);
    PutStorage(processing, node, notes);
    PutRecipients(processing, node, notes);
    Put(node, kNote, notes);
    return node;
  }

  static std::string_view TypeOf(const Processing& processing, bool about_people,
                                 std::vector<std::string>& notes) {
    const bool declared_as_nobodys =
        processing.purpose != nullptr &&
        processing.purpose->legal_basis() == v1::LEGAL_BASIS_NOT_PERSONAL;
    if (about_people) {
      if (declared_as_nobodys) {
        notes.emplace_back(
            "The purpose is declared for data that is about nobody, but a field of the category "
            "points at a person. Which legal basis holds?");
      }
      return "dpv:PersonalDataProcess";
    }
    if (processing.category->anonymous() || declared_as_nobodys) {
      return "dpv:NonPersonalDataProcess";
    }
    return "dpv:Process";
  }

  void PutPurpose(const v1::Purpose& purpose, bool about_people, Json& node,
                  std::vector<std::string>& notes) {
    purposes_.insert(&purpose);
    node["dpv:hasPurpose"] = Node("purpose", purpose.id());
    const BasisTerms terms = text::ValueOf(kDpvBases, purpose.legal_basis()).value_or(BasisTerms());
    PutText(node, "dpv:hasLegalBasis", about_people ? terms.personal : terms.otherwise);
    if (purpose.legal_basis() == v1::LEGAL_BASIS_UNSPECIFIED) {
      notes.emplace_back("The purpose declares no legal basis. Which one holds?");
    }
  }

  void PutData(const Processing& processing, bool about_people, Json& node) {
    std::vector<std::string> ids;
    ids.reserve(processing.fields.size());
    for (const FieldAt& at : processing.fields) {
      ids.push_back(Node("data", processing.category->id(), at.path));
      if (!data_ids_.insert(ids.back()).second) continue;
      data_.push_back(DataNode(*processing.category, at, about_people));
    }
    Put(node, about_people ? "dpv:hasPersonalData" : "dpv:hasData", ids);
  }

  Json DataNode(const v1::Category& category, const FieldAt& at, bool about_people) const {
    std::vector<std::string> notes;
    Json node = {{"@id", Node("data", category.id(), at.path)}};
    const v1::Kind* kind = lookup_.Kind(at.field->kind());
    // What is harmless by itself is personal in a record about a person.
    std::string_view type = about_people ? "dpv:PersonalData" : "dpv:Data";
    if (kind == nullptr) {
      notes.push_back(Cat({"The kind ", at.field->kind(), " is not declared."}));
    } else if (kind->dpv().empty()) {
      notes.push_back(Cat({"The kind ", kind->id(), " declares no term of DPV."}));
    } else if (!IsDpvData(kind->dpv())) {
      notes.push_back(Cat({"The kind ", kind->id(), " declares ", kind->dpv(),
                           ", which is not a kind of data in DPV 2.3."}));
    } else if (!(about_people && IsNonPersonalTerm(kind->dpv()))) {
      type = kind->dpv();
    }
    node["@type"] = type;
    node["dct:title"] = Cat({category.id(), ".", at.path});
    // DPV has no term for how many there are.
    std::string description(kind != nullptr ? kind->description() : "");
    if (const std::string amount = inventory::AmountWords(at); !amount.empty()) {
      description = Cat({description, description.empty() ? "" : "; ", amount});
    }
    PutText(node, "dct:description", description);
    Put(node, "dpv:hasTechnicalMeasure", MeasuresOf(category, at));
    Put(node, kNote, notes);
    return node;
  }

  // Sealing counts where every flow of the kind seals.
  std::vector<std::string> MeasuresOf(const v1::Category& category, const FieldAt& at) const {
    std::vector<std::string> measures;
    if (!at.sealed) return measures;
    for (const auto& [counts, measure] : {std::pair<bool (*)(v1::Door), std::string_view>(
                                              inventory::IsKept, "dpv:EncryptionAtRest"),
                                          {inventory::LeadsOut, "dpv:EncryptionInTransfer"}}) {
      if (counts == inventory::LeadsOut && !at.field->secret()) continue;
      if (IsSealed(lookup_.FlowsOf(category.id()), at.path, counts)) measures.emplace_back(measure);
    }
    return measures;
  }

  void PutSubjects(const v1::Category& category, Json& node) {
    const std::string& subjects = category.subjects();
    const std::string id = Node("subjects", subjects);
    node["dpv:hasDataSubject"] = id;
    if (!subject_ids_.insert(id).second) return;
    Json subject = {{"@id", id}};
    const auto terms = subject_terms_.find(subjects);
    if (terms == subject_terms_.end()) {
      subject["@type"] = "dpv:DataSubject";
    } else if (terms->second == "dpv:DataSubject") {
      subject["@type"] = terms->second;
    } else {
      subject["@type"] = {"dpv:DataSubject", terms->second};
    }
    PutText(subject, "dct:description", subjects);
    if (subjects.empty()) subject[std::string(kNote)] = "Whom is it about?";
    subjects_.push_back(std::move(subject));
  }

  void PutOperations(const Processing& processing, Json& node) const {
    std::vector<std::string> operations;
    for (const auto& [door, term] :
         {std::pair<v1::Door, std::string_view>{v1::DOOR_INGEST, "dpv:Obtain"},
          {v1::DOOR_PERSIST, "dpv:Store"},
          {v1::DOOR_READ, "dpv:Retrieve"},
          {v1::DOOR_SELECT, "dpv:Retrieve"},
          {v1::DOOR_COUNT, "dpv:Retrieve"},
          {v1::DOOR_TEST, "dpv:Retrieve"},
          {v1::DOOR_ERASE, "dpv:Erase"},
          {v1::DOOR_USE, "dpv:Use"}}) {
      const bool is_said = !operations.empty() && operations.back() == term;
      if (processing.doors.contains(door) && !is_said) operations.emplace_back(term);
    }
    // dpv:Transmit discloses; what stays with us is moved only.
    bool discloses = false;
    bool moves = false;
    for (const v1::Flow* flow : processing.flows) {
      if (!inventory::LeadsOut(flow->door())) continue;
      const v1::Recipient* recipient = lookup_.RecipientOf(*flow);
      const bool ours = recipient != nullptr && recipient->role() == v1::ROLE_CONTROLLER;
      (ours ? moves : discloses) = true;
    }
    if (moves) operations.emplace_back("dpv:Transfer");
    if (discloses) operations.emplace_back("dpv:Transmit");
    Put(node, "dpv:hasProcessing", operations);
  }

  // Recipients with the role of controller are ourselves; the role of the category is ours.
  std::vector<std::string> Ourselves() {
    std::vector<std::string> ids;
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      if (recipient.role() != v1::ROLE_CONTROLLER) continue;
      recipients_.insert(&recipient);
      ids.push_back(Node("recipient", recipient.id()));
    }
    if (ids.empty() && !company_.name().empty()) {
      named_by_company_ = true;
      ids.emplace_back("#company");
    }
    return ids;
  }

  void PutOurRole(const v1::Category& category, Json& node, std::vector<std::string>& notes) {
    const std::vector<std::string> ourselves = Ourselves();
    if (ourselves.empty()) {
      notes.emplace_back("Who runs the programs? The company file can say it.");
    }
    switch (category.role()) {
      case v1::ROLE_CONTROLLER:
        Put(node, "dpv:hasDataController", ourselves);
        break;
      case v1::ROLE_PROCESSOR:
        processors_ = ourselves;
        notes.emplace_back("It is processed on behalf of somebody else. Who is the controller?");
        break;
      default:
        notes.emplace_back("The category declares no role. Is it processed as controller?");
    }
  }

  void PutStorage(const Processing& processing, Json& node, std::vector<std::string>& notes) {
    if (!processing.doors.contains(v1::DOOR_PERSIST)) return;
    Json conditions = Json::array();
    const v1::Category& category = *processing.category;
    const v1::Retention retention = inventory::BoundOf(category.retention());
    if (category.has_retention() && retention.seconds() >= 0) {
      Json duration = {
          {"@type", inventory::CountsFromItself(retention) ? "dpv:TemporalDuration"
                                                           : "dpv:UntilEventDuration"},
          {"dct:description", inventory::RetentionWords(category)},
          {"rdf:value", {{"@type", "xsd:duration"}, {"@value", IsoDuration(retention.seconds())}}}};
      conditions.push_back(
          {{"@type", "dpv:StorageDuration"}, {"dpv:hasDuration", std::move(duration)}});
    } else {
      notes.emplace_back("How long is it kept?");
    }
    if (const std::string stays = inventory::NotErasableWords(category); !stays.empty()) {
      conditions.push_back({{"@type", "dpv:StorageDeletion"}, {"dct:description", stays}});
    }
    std::set<std::string> countries;
    for (const v1::Flow* flow : processing.flows) {
      if (flow->door() != v1::DOOR_PERSIST) continue;
      const v1::Recipient* recipient = lookup_.RecipientOf(*flow);
      if (recipient == nullptr || !IsCountry(recipient->country())) {
        notes.push_back(Cat({"In which country is ", flow->sink(), "?"}));
      } else {
        countries.insert(Cat({"loc:", recipient->country()}));
      }
    }
    if (!countries.empty()) {
      Json location = {{"@type", "dpv:StorageLocation"}};
      Put(location, "dpv:hasLocation", {countries.begin(), countries.end()});
      conditions.push_back(std::move(location));
    }
    if (!conditions.empty()) node["dpv:hasStorageCondition"] = std::move(conditions);
  }

  void PutRecipients(const Processing& processing, Json& node, std::vector<std::string>& notes) {
    std::set<const v1::Recipient*> passed;
    std::set<std::string> reached;
    for (const v1::Flow* flow : processing.flows) {
      if (!inventory::LeavesMemory(flow->door())) continue;
      const v1::Sink* sink = lookup_.Sink(flow->sink());
      const std::string how = sink != nullptr ? inventory::ReachedWords(*sink) : "";
      if (!how.empty()) {
        reached.insert(Cat({sink->id(), " is reached ", sink->hosts().empty() ? "" : "at ", how}));
      }
      const v1::Recipient* recipient = lookup_.RecipientOf(*flow);
      if (recipient != nullptr) {
        passed.insert(recipient);
      } else {
        notes.push_back(Cat({"Who receives what goes to ", flow->sink(), "?"}));
      }
    }
    std::map<std::string_view, std::vector<std::string>> ids;
    ids["dpv:hasDataProcessor"] = std::exchange(processors_, {});
    std::vector<std::string> third_countries;
    Json safeguards = Json::array();
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      if (!passed.contains(&recipient) || recipient.role() == v1::ROLE_CONTROLLER) continue;
      recipients_.insert(&recipient);
      ids[text::ValueOf(kDpvRoles, recipient.role()).value_or(RoleTerms()).property].push_back(
          Node("recipient", recipient.id()));
      if (inventory::IsThePerson(&recipient)) continue;
      if (!IsCountry(recipient.country()) || IsInEea(recipient.country())) continue;
      third_countries.push_back(Cat({"loc:", recipient.country()}));
      if (recipient.safeguards().empty()) {
        notes.push_back(Cat({"What protects the transfer to ", recipient.name(), "?"}));
      } else {
        safeguards.push_back({{"@type", "dpv:SafeguardForDataTransfer"},
                              {"dct:description", recipient.safeguards()}});
      }
    }
    for (const std::string_view property :
         {"dpv:hasDataProcessor", "dpv:hasRecipientThirdParty", "dpv:hasRecipient"}) {
      Put(node, property, ids[property]);
    }
    // DPV has no term for a host.
    Put(node, "skos:note", {reached.begin(), reached.end()});
    const std::set<std::string> countries(third_countries.begin(), third_countries.end());
    Put(node, "dpv:hasThirdCountry", {countries.begin(), countries.end()});
    if (!safeguards.empty()) node["dpv:hasOrganisationalMeasure"] = std::move(safeguards);
  }

  static Json PurposeNode(const v1::Purpose& purpose) {
    std::vector<std::string> notes;
    Json node = {{"@id", Node("purpose", purpose.id())}, {"@type", "dpv:Purpose"}};
    if (purpose.dpv().empty()) {
      notes.emplace_back("The purpose declares no term of DPV.");
    } else if (!IsDpvPurpose(purpose.dpv())) {
      notes.push_back(
          Cat({"The purpose declares ", purpose.dpv(), ", which is not a purpose in DPV 2.3."}));
    } else {
      node["@type"] = purpose.dpv();
    }
    node["dct:title"] = purpose.id();
    PutText(node, "dct:description", purpose.description());
    Put(node, kNote, notes);
    return node;
  }

  // What the company file says of ourselves.
  void PutCompany(Json& node) const {
    PutContact(company_.contact(), node);
    for (const auto& [property, type, contact] :
         {std::tuple{"dpv:hasDataProtectionOfficer", "dpv:DataProtectionOfficer",
                     &company_.data_protection_officer()},
          std::tuple{"dpv:hasRepresentative", "dpv:Representative", &company_.representative()}}) {
      if (contact->ByteSizeLong() == 0) continue;
      Json person = {{"@type", type}};
      PutText(person, "dpv:hasName", contact->name());
      PutContact(*contact, person);
      node[property] = std::move(person);
    }
  }

  static void PutContact(const v1::Contact& contact, Json& node) {
    PutText(node, "dpv:hasAddress", contact.address());
    std::vector<std::string> ways;
    for (const std::string& way : {contact.email(), contact.phone(), contact.website()}) {
      if (!way.empty()) ways.push_back(way);
    }
    Put(node, "dpv:hasContact", ways);
  }

  Json RecipientNode(const v1::Recipient& recipient) const {
    std::vector<std::string> notes;
    const auto terms = text::ValueOf(kDpvRoles, recipient.role());
    Json node = {{"@id", Node("recipient", recipient.id())},
                 {"@type", terms.value_or(RoleTerms()).type}};
    if (!terms.has_value()) {
      notes.emplace_back("It declares no role. Is it a processor, or a third party?");
    }
    node["dct:title"] = recipient.id();
    PutText(node, "dpv:hasName", recipient.name());
    if (IsCountry(recipient.country())) {
      node["dpv:hasCountry"] = Cat({"loc:", recipient.country()});
    } else if (!inventory::IsThePerson(&recipient)) {
      notes.push_back(Cat({"Its country is ", recipient.country().empty() ? "not declared" : "",
                           recipient.country(), ". Which code of ISO 3166-1 is it?"}));
    }
    if (recipient.role() == v1::ROLE_CONTROLLER) PutCompany(node);
    Put(node, kNote, notes);
    return node;
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  std::map<std::string, std::string> subject_terms_;
  std::vector<std::string> processors_;  // of the process that is written: ourselves
  bool named_by_company_ = false;

  // What the processes name, to be written once.
  std::set<const v1::Purpose*> purposes_;
  std::set<const v1::Recipient*> recipients_;
  std::set<std::string> data_ids_;
  Json data_ = Json::array();
  std::set<std::string> subject_ids_;
  Json subjects_ = Json::array();
};

}  // namespace

absl::StatusOr<std::string> ToDpv(const v1::Inventory& inventory, const v1::Company& company) {
  return DpvWriter(inventory, company).Write();
}

}  // namespace zweck::report
