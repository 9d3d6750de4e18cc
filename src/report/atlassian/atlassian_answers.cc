// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/atlassian/atlassian_answers.h"

#include <absl/status/status.h>
#include <absl/strings/ascii.h>
#include <absl/strings/str_join.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/report/atlassian/atlassian_questions.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/duration.h"
#include "src/text/lists.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::HoldsPersonalData;
using inventory::IsSealed;
using inventory::Lookup;
using inventory::Passes;
using text::AddOnce;
using text::Cat;
using text::Contains;
using Json = nlohmann::ordered_json;
using FlowList = std::vector<const v1::Flow*>;

constexpr std::string_view kAtlassianNames[] = {"atlassian", "jira", "confluence"};

absl::Status Wrong(std::initializer_list<std::string_view> what) {
  return absl::InvalidArgumentError(Cat({"company file, atlassian: ", Cat(what)}));
}

// What the programs can do with End-User Data.
class EndUserData {
 public:
  EndUserData(const v1::Inventory& inventory, const v1::AtlassianForm& form)
      : inventory_(inventory), form_(form), lookup_(inventory) {
    const std::set<std::string_view> told(form.end_user_data().begin(), form.end_user_data().end());
    const std::set<std::string_view> others(form.other_data().begin(), form.other_data().end());
    for (const v1::Flow& flow : inventory.flows()) {
      if (told.contains(flow.category())) {
        flows_.push_back(&flow);
      } else if (!others.contains(flow.category())) {
        untold_.Add(flow.category());
      }
    }
  }

  bool Any() const { return !flows_.empty(); }
  // Categories of which the company file does not say whether they hold End-User Data.
  const std::vector<std::string>& Untold() const { return untold_.list(); }
  bool SilenceIsNo() const { return form_.whole_app() && untold_.list().empty(); }
  const FlowList& Flows() const { return flows_; }

  FlowList Stored() const {
    return Where(
        [&](const v1::Flow& flow) { return flow.door() == v1::DOOR_PERSIST && IsOutside(flow); });
  }
  FlowList Leaving() const {
    return Where([&](const v1::Flow& flow) { return Leaves(flow) && IsOutside(flow); });
  }
  // To somebody else than ourselves and Atlassian.
  FlowList Shared() const {
    return Where([&](const v1::Flow& flow) {
      const v1::Recipient* recipient = RecipientOf(flow);
      return Leaves(flow) && IsOutside(flow) && recipient != nullptr &&
             inventory::IsSomebodyElse(recipient);
    });
  }
  FlowList Logged() const {
    return Where([&](const v1::Flow& flow) {
      return Leaves(flow) && Contains(form_.log_sinks(), flow.sink());
    });
  }
  FlowList BeyondTheEea(bool about_people) const {
    return Where([&](const v1::Flow& flow) {
      if (IsPersonal(flow) != about_people) return false;
      const v1::Recipient* recipient = RecipientOf(flow);
      return Leaves(flow) && IsOutside(flow) && recipient != nullptr &&
             !inventory::IsThePerson(recipient) && IsCountry(recipient->country()) &&
             !IsInEea(recipient->country());
    });
  }
  // A country that is not a country may be anywhere.
  bool EveryCountryIsKnown() const {
    return std::ranges::all_of(Leaving(), [&](const v1::Flow* flow) {
      const v1::Recipient* recipient = RecipientOf(*flow);
      return recipient != nullptr &&
             (inventory::IsThePerson(recipient) || IsCountry(recipient->country()));
    });
  }

  std::vector<const v1::Category*> CategoriesOf(const FlowList& flows) const {
    std::set<std::string_view> wanted;
    for (const v1::Flow* flow : flows) wanted.insert(flow->category());
    std::vector<const v1::Category*> categories;
    for (const v1::Category& category : inventory_.categories()) {
      if (lookup_.Category(category.id()) == &category && wanted.contains(category.id())) {
        categories.push_back(&category);
      }
    }
    return categories;
  }

  // What the values are, in the words of their kinds: the form takes any words.
  std::vector<std::string> TypesIn(const FlowList& flows) const {
    std::map<std::string_view, FlowList> by_category;
    for (const v1::Flow* flow : flows) by_category[flow->category()].push_back(flow);
    text::OnceList types;
    for (const v1::Category* category : CategoriesOf(flows)) {
      const FlowList& of_category = by_category[category->id()];
      for (const FieldAt& at : lookup_.Fields(*category)) {
        const bool passes = std::ranges::any_of(
            of_category, [&](const v1::Flow* flow) { return Passes(*flow, at.path); });
        const v1::Kind* kind = lookup_.Kind(at.field->kind());
        if (passes) types.Add(kind != nullptr ? kind->description() : at.field->kind());
      }
    }
    return types.list();
  }

  // The GDPR knows roles for data about people only.
  FlowList OfRole(v1::Role role) const {
    return Where([&](const v1::Flow& flow) {
      const v1::Category* category = lookup_.Category(flow.category());
      return category != nullptr && category->role() == role && IsPersonal(flow);
    });
  }
  bool AnyAboutPeople() const {
    return std::ranges::any_of(flows_, [&](const v1::Flow* flow) { return IsPersonal(*flow); });
  }
  bool EveryRoleIsKnown() const {
    return std::ranges::all_of(flows_, [&](const v1::Flow* flow) {
      const v1::Category* category = lookup_.Category(flow->category());
      return category != nullptr && category->role() != v1::ROLE_UNSPECIFIED;
    });
  }

  const v1::Sink* SinkOf(const v1::Flow& flow) const { return lookup_.Sink(flow.sink()); }
  const v1::Recipient* RecipientOf(const v1::Flow& flow) const { return lookup_.RecipientOf(flow); }
  const v1::Purpose* PurposeOf(std::string_view id) const { return lookup_.Purpose(id); }

  // "support-ticket to support-store", once each.
  static std::string Named(const FlowList& flows) {
    text::OnceList names;
    for (const v1::Flow* flow : flows) {
      names.Add(flow->sink().empty() ? flow->category()
                                     : Cat({flow->category(), " to ", flow->sink()}));
    }
    return absl::StrJoin(names.list(), ", ");
  }

 private:
  template <class Predicate>
  FlowList Where(Predicate predicate) const {
    FlowList found;
    for (const v1::Flow* flow : flows_) {
      if (predicate(*flow)) found.push_back(flow);
    }
    return found;
  }

  bool IsPersonal(const v1::Flow& flow) const {
    const v1::Category* category = lookup_.Category(flow.category());
    return category == nullptr || HoldsPersonalData(*category, lookup_);
  }
  static bool Leaves(const v1::Flow& flow) {
    return flow.door() == v1::DOOR_PERSIST || inventory::LeadsOut(flow.door());
  }
  bool IsOutside(const v1::Flow& flow) const {
    return !Contains(form_.atlassian_sinks(), flow.sink());
  }

  const v1::Inventory& inventory_;
  const v1::AtlassianForm& form_;
  Lookup lookup_;
  FlowList flows_;
  text::OnceList untold_;
};

class Answers {
 public:
  Answers(const v1::Inventory& inventory, const v1::AtlassianForm& form)
      : inventory_(inventory), form_(form), data_(inventory, form) {
    for (const Question& question : AtlassianQuestions()) {
      answers_.push_back({.question = &question, .answer = nullptr, .why = ""});
    }
  }

  absl::StatusOr<std::vector<AnsweredQuestion>> All() {
    if (absl::Status status = CheckIds(); !status.ok()) return status;
    AccessAndStorage();
    ThirdParties();
    Logs();
    Residency();
    Retention();
    Techniques();
    Roles();
    Transfers();
    if (absl::Status status = ByHand(); !status.ok()) return status;
    Explain();
    DropTheUnasked();
    return std::move(answers_);
  }

 private:
  absl::Status CheckIds() const {
    const Lookup lookup(inventory_);
    for (const auto* ids : {&form_.end_user_data(), &form_.other_data()}) {
      for (const std::string& id : *ids) {
        if (lookup.Category(id) == nullptr) return Wrong({"no program has a category ", id});
      }
    }
    for (const std::string& id : form_.end_user_data()) {
      if (Contains(form_.other_data(), id)) {
        return Wrong({id, " stands under end_user_data and other_data; it is one of them"});
      }
    }
    for (const auto* ids : {&form_.atlassian_sinks(), &form_.log_sinks()}) {
      for (const std::string& id : *ids) {
        if (lookup.Sink(id) == nullptr) return Wrong({"no program has a sink ", id});
      }
    }
    for (const v1::AtlassianForm::Link& link : form_.links()) {
      if (lookup.Recipient(link.recipient()) == nullptr) {
        return Wrong({"links: no program has a recipient ", link.recipient()});
      }
      if (!IsLink(link.url())) {
        return Wrong({"links: of ", link.recipient(), ", no https:// address"});
      }
    }
    return absl::OkStatus();
  }

  static bool IsLink(std::string_view url) {
    return (url.starts_with("https://") || url.starts_with("http://")) &&
           std::ranges::none_of(url, [](char c) { return c <= ' ' || c == 0x7F; }) &&
           url.find_first_of("\"<>\\^`{|}") == std::string_view::npos;
  }

  AnsweredQuestion& At(std::string_view path) {
    return *std::ranges::find_if(
        answers_, [&](const AnsweredQuestion& answer) { return answer.question->path == path; });
  }

  void Set(std::string_view path, Json answer, std::string why) {
    AnsweredQuestion& at = At(path);
    at.answer = std::move(answer);
    at.why = std::move(why);
  }
  void Hint(std::string_view path, std::string why) { At(path).why = std::move(why); }

  // Yes, because of flows; no, where silence is one; else open.
  void YesIfAny(std::string_view path, const FlowList& flows, std::string_view no,
                bool may_be_no = true) {
    if (!flows.empty()) {
      Set(path, true, EndUserData::Named(flows));
    } else if (data_.SilenceIsNo() && may_be_no) {
      Set(path, false, std::string(no));
    }
  }

  void ListIfAny(std::string_view path, const std::vector<std::string>& list, std::string why) {
    if (list.empty()) return;
    if (!data_.Untold().empty()) {
      why += Cat({" There may be more in ", absl::StrJoin(data_.Untold(), ", "), "."});
    }
    Set(path, list, std::move(why));
  }

  void AccessAndStorage() {
    const auto stored = data_.Stored();
    const auto leaving = data_.Leaving();
    const std::vector<std::string> accessed = data_.TypesIn(data_.Flows());
    const std::vector<std::string> kept = data_.TypesIn(stored);
    // Its name asks whether both are the same, its description whether there is either.
    if (data_.Any() && accessed == kept && data_.SilenceIsNo()) {
      Set(atlassian::kProcesses, true,
          "There is some, and all types that are accessed are stored too.");
    } else if (data_.SilenceIsNo() && !data_.Any()) {
      Set(atlassian::kProcesses, false, "No flow of the programs holds End-User Data.");
    } else if (data_.Any()) {
      Hint(atlassian::kProcesses,
           Cat({"Atlassian's description asks whether there is End-User Data: yes. Its name asks "
                "whether all that is processed is stored too: by the two lists of types, ",
                accessed == kept ? "yes." : "no."}));
    }
    if (!leaving.empty()) {
      Set(atlassian::kProcessesOutside, true, EndUserData::Named(leaving));
    } else if (data_.Any()) {
      Hint(atlassian::kProcessesOutside,
           "Nothing leaves the programs. Do they run outside Atlassian?");
    } else if (data_.SilenceIsNo()) {
      Set(atlassian::kProcessesOutside, false, "No flow of the programs holds End-User Data.");
    }
    ListIfAny(atlassian::kTypesAccessed, accessed, "What the fields that pass any door are.");
    YesIfAny(atlassian::kStoresOutside, stored,
             "No End-User Data goes to a store outside Atlassian.");
    ListIfAny(atlassian::kTypesStored, kept, "What the fields that go to a store are.");
  }

  void ThirdParties() {
    const auto shared = data_.Shared();
    YesIfAny(atlassian::kShares, shared, "No End-User Data goes to anybody else.");
    Json parties = Json::array();
    std::vector<std::string> lacking;
    for (const v1::Recipient* recipient : RecipientsOf(shared)) {
      Json party = {{"name", recipient->name()}};
      const auto link = std::ranges::find_if(form_.links(), [&](const v1::AtlassianForm::Link& l) {
        return l.recipient() == recipient->id();
      });
      if (link != form_.links().end()) {
        party["link"] = link->url();
      } else {
        lacking.push_back(Cat({"the address of the website of ", recipient->id()}));
      }
      party["purpose"] = PurposesOf(*recipient, shared);
      if (IsCountry(recipient->country())) {
        party["thirdPartyCountries"] = {recipient->country()};
      } else {
        lacking.push_back(Cat({"the country of ", recipient->id()}));
      }
      parties.push_back(std::move(party));
    }
    if (parties.empty()) return;
    Set(atlassian::kThirdParties, std::move(parties),
        lacking.empty()
            ? EndUserData::Named(shared)
            : Cat({EndUserData::Named(shared), ". Still lacking: ", absl::StrJoin(lacking, ", ")}));
  }

  // In the order of the inventory.
  std::vector<const v1::Recipient*> RecipientsOf(const FlowList& flows) const {
    std::vector<const v1::Recipient*> recipients;
    for (const v1::Recipient& recipient : inventory_.recipients()) {
      const auto reaches = [&](const v1::Flow* f) { return data_.RecipientOf(*f) == &recipient; };
      if (std::ranges::any_of(flows, reaches)) recipients.push_back(&recipient);
    }
    return recipients;
  }

  std::string PurposesOf(const v1::Recipient& recipient, const FlowList& flows) const {
    std::vector<std::string> purposes;
    for (const v1::Flow* flow : flows) {
      if (data_.RecipientOf(*flow) != &recipient) continue;
      for (const std::string& id : data_.SinkOf(*flow)->purposes()) {
        const v1::Purpose* purpose = data_.PurposeOf(id);
        AddOnce(purposes, purpose != nullptr ? purpose->description() : id);
      }
    }
    return absl::StrJoin(purposes, "; ");
  }

  // That something is not logged, no declaration tells.
  void Logs() {
    const auto logged = data_.Logged();
    YesIfAny(atlassian::kLogs, logged, "", false);
    const auto list = data_.Shared();
    const std::set<const v1::Flow*> all_shared(list.begin(), list.end());
    FlowList outside;
    FlowList shared;
    for (const v1::Flow* flow : logged) {
      if (!Contains(form_.atlassian_sinks(), flow->sink())) outside.push_back(flow);
      if (all_shared.contains(flow)) shared.push_back(flow);
    }
    YesIfAny(atlassian::kLogsOutside, outside, "", false);
    YesIfAny(atlassian::kLogsShared, shared, "", false);
    if (logged.empty()) {
      Hint(atlassian::kLogs,
           "A field can't be printed or logged by itself, but code that took a raw value can log "
           "it. Name sinks that are logs as log_sinks.");
    }
  }

  void Residency() {
    std::set<std::string> countries;
    for (const v1::Flow* flow : data_.Stored()) {
      const v1::Recipient* recipient = data_.RecipientOf(*flow);
      if (recipient != nullptr && IsCountry(recipient->country())) {
        countries.insert(recipient->country());
      }
    }
    ListIfAny(atlassian::kCountries, {countries.begin(), countries.end()},
              "The declared countries of the stores.");
  }

  void Retention() {
    const auto stored = data_.Stored();
    YesIfAny(atlassian::kIsStored, stored, "No End-User Data goes to a store outside Atlassian.");
    if (stored.empty()) return;
    std::int64_t min = std::numeric_limits<std::int64_t>::max();
    std::int64_t max = 0;
    bool bounded = true;
    std::vector<std::string> words;
    for (const v1::Category* category : data_.CategoriesOf(stored)) {
      words.push_back(Cat({category->id(), ": ", inventory::RetentionWords(*category)}));
      if (const std::string stays = inventory::NotErasableWords(*category); !stays.empty()) {
        words.back() += Cat({" (", stays, ")"});
      }
      const v1::Retention retention = inventory::BoundOf(category->retention());
      // Days that were begun count.
      const std::int64_t days = retention.seconds() / text::kSecondsOfDay +
                                (retention.seconds() % text::kSecondsOfDay != 0 ? 1 : 0);
      bounded = bounded && category->has_retention() && inventory::CountsFromItself(retention) &&
                !retention.end_of_year() && retention.seconds() > 0 &&
                days <= std::numeric_limits<std::int32_t>::max();
      min = std::min(min, days);
      max = std::max(max, days);
    }
    const std::string declared = Cat({"Declared: ", absl::StrJoin(words, ", "), "."});
    // What waits for an event has no number of days, and may wait for ever. Of what was read;
    // something else may be kept for longer.
    if (bounded && !words.empty() && data_.SilenceIsNo()) {
      Set(atlassian::kMinDays, min, declared);
      Set(atlassian::kMaxDays, max, declared);
      Set(atlassian::kIndefinite, false, declared);
    } else {
      Hint(atlassian::kMinDays, declared);
      Hint(atlassian::kMaxDays, declared);
      Hint(atlassian::kIndefinite, declared);
    }
  }

  void Techniques() {
    std::vector<std::string> techniques;
    std::vector<std::string> why;
    const Lookup lookup(inventory_);
    for (const v1::Category* category : data_.CategoriesOf(data_.Flows())) {
      if (category->anonymous()) {
        AddOnce(techniques, "anonymization");
        const std::string bits = inventory::BitsWords(*category);
        why.push_back(Cat({category->id(), " is declared anonymous",
                           bits.empty() ? "" : Cat({" (", bits, ")"})}));
      }
      const bool whole = inventory::IsSealedWhereKept(*category, lookup.FlowsOf(category->id()));
      if (whole) {
        AddOnce(techniques, "encryption");
        why.push_back(Cat({category->id(), " is ", inventory::SealedWords(*category, lookup)}));
        Hint(atlassian::kDiskEncryption, Cat({"Records are encrypted at rest: ", category->id(),
                                              ". The question is about the whole disk."}));
      }
      for (const FieldAt& at : lookup.Fields(*category)) {
        if (at.field->kind() == "pseudonymous-id") {
          AddOnce(techniques, "pseudonymization");
          why.push_back(Cat({category->id(), ".", at.path, " is a pseudonym"}));
        }
        if (at.field->secret() && !whole &&
            IsSealed(lookup.FlowsOf(category->id()), at.path, inventory::IsKept)) {
          AddOnce(techniques, "encryption");
          why.push_back(Cat({category->id(), ".", at.path, " is encrypted"}));
          Hint(atlassian::kDiskEncryption,
               Cat({"Single fields are encrypted at rest: ", category->id(), ".", at.path,
                    ". The question is about the whole disk."}));
        }
      }
    }
    if (techniques.empty()) return;
    Set(atlassian::kTechniquesUsed, true, Cat({absl::StrJoin(why, ", "), "."}));
    Set(atlassian::kTechniques, techniques, Cat({absl::StrJoin(why, ", "), "."}));
  }

  void Roles() {
    for (const auto& [role, is, data] :
         {std::tuple{v1::ROLE_CONTROLLER, atlassian::kController, atlassian::kControllerData},
          std::tuple{v1::ROLE_PROCESSOR, atlassian::kProcessor, atlassian::kProcessorData}}) {
      const auto flows = data_.OfRole(role);
      if (!flows.empty()) {
        std::vector<std::string> ids;
        const auto categories = data_.CategoriesOf(flows);
        ids.reserve(categories.size());
        for (const v1::Category* category : categories) ids.push_back(category->id());
        Set(is, "TRUE", Cat({"Declared so: ", absl::StrJoin(ids, ", "), "."}));
        ListIfAny(data, data_.TypesIn(flows), "What the fields of those categories are.");
      } else if (data_.Any() && data_.Untold().empty() && !data_.AnyAboutPeople()) {
        Hint(is, "By its declarations, none of the End-User Data is about people.");
      } else if (data_.SilenceIsNo() && data_.Any() && data_.EveryRoleIsKnown()) {
        Set(is, "FALSE", "No category of End-User Data about people is declared so.");
      }
    }
  }

  void Transfers() {
    const auto flows = data_.BeyondTheEea(true);
    const auto others = data_.BeyondTheEea(false);
    YesIfAny(atlassian::kTransfers, flows, "Every place that End-User Data goes to is in the EEA.",
             data_.EveryCountryIsKnown() && others.empty());
    if (flows.empty() && !others.empty()) {
      Hint(atlassian::kTransfers, Cat({"By its declarations, what leaves is not about people: ",
                                       EndUserData::Named(others), "."}));
    }
    if (flows.empty()) return;
    std::vector<std::string> safeguards;
    bool all = true;
    for (const v1::Recipient* recipient : RecipientsOf(flows)) {
      if (recipient->safeguards().empty()) {
        all = false;
        Hint(atlassian::kTransfersProtected,
             Cat({"Nothing is declared for ", recipient->id(), "."}));
      } else {
        AddOnce(safeguards, Cat({recipient->name(), ": ", recipient->safeguards()}));
      }
    }
    if (!all) return;
    const std::string details = absl::StrJoin(safeguards, "; ");
    if (data_.SilenceIsNo()) {
      Set(atlassian::kTransfersProtected, true, Cat({details, "."}));
    } else {
      Hint(atlassian::kTransfersProtected, Cat({"For those that were read: ", details, "."}));
    }
    Set(atlassian::kTransferMechanism, details, "What the recipients declare.");
  }

  absl::Status ByHand() {
    std::set<std::string_view> seen;
    for (const v1::FormAnswer& given : form_.answers()) {
      const auto at = std::ranges::find_if(answers_, [&](const AnsweredQuestion& answer) {
        return answer.question->path == given.question();
      });
      if (at == answers_.end()) return Wrong({"the form has no question ", given.question()});
      if (!seen.insert(at->question->path).second) {
        return Wrong({given.question(), " is answered twice"});
      }
      Json answer = ValueOf(given, at->question->type);
      if (answer.is_null()) {
        return Wrong({given.question(),
                      " is answered in the wrong type: ", InfoOf(at->question->type).expected});
      }
      // Words may be chosen better than ours; facts may not be denied.
      const bool words =
          at->question->type == AnswerType::kText || at->question->type == AnswerType::kTexts;
      if (!at->answer.is_null() && at->answer != answer && !words) {
        return Wrong({given.question(), ": the programs say ", at->answer.dump(-1, ' ', true), ". ",
                      at->why});
      }
      at->answer = std::move(answer);
      at->why = "The company file.";
      at->by_hand = true;
    }
    return absl::OkStatus();
  }

  // Null, if it does not fit.
  static Json ValueOf(const v1::FormAnswer& given, AnswerType type) {
    switch (given.answer_case()) {
      case v1::FormAnswer::kYes:
        if (type == AnswerType::kYesNo) return given.yes();
        if (type == AnswerType::kApplies) return given.yes() ? "TRUE" : "FALSE";
        break;
      case v1::FormAnswer::kText:
        if (type == AnswerType::kText && !given.text().empty()) return given.text();
        if (type == AnswerType::kLink && IsLink(given.text())) return given.text();
        if (type == AnswerType::kResidency && Contains(std::span(kResidencies), given.text())) {
          return given.text();
        }
        break;
      case v1::FormAnswer::kNumber:
        if (type == AnswerType::kDays && given.number() >= 0 &&
            given.number() <= std::numeric_limits<std::int32_t>::max()) {
          return given.number();
        }
        break;
      case v1::FormAnswer::kTexts:
        if (type == AnswerType::kTexts) {
          return std::vector<std::string>(given.texts().text().begin(), given.texts().text().end());
        }
        break;
      case v1::FormAnswer::kNotApplicable:
        if (type == AnswerType::kApplies && given.not_applicable()) return "NOT_APPLICABLE";
        break;
      case v1::FormAnswer::ANSWER_NOT_SET:
        break;
    }
    return nullptr;
  }

  // What is open for want of knowing which data is meant.
  void Explain() {
    for (const std::string_view path :
         {atlassian::kProcesses, atlassian::kProcessesOutside, atlassian::kTypesAccessed,
          atlassian::kStoresOutside, atlassian::kTypesStored, atlassian::kShares,
          atlassian::kIsStored, atlassian::kTechniquesUsed, atlassian::kController,
          atlassian::kProcessor, atlassian::kTransfers}) {
      AnsweredQuestion& at = At(path);
      if (!at.answer.is_null() || !at.why.empty()) continue;
      if (!data_.Untold().empty()) {
        at.why = "Not before every category is told apart.";
      } else if (!form_.whole_app()) {
        at.why =
            "The programs that were read can't, but is there more to the app? whole_app: true says "
            "that there is not.";
      } else {
        at.why = "No declaration tells.";
      }
    }
  }

  void DropTheUnasked() {
    for (AnsweredQuestion& at : answers_) {
      if (at.question->after.empty()) continue;
      const AnsweredQuestion& before = At(at.question->after);
      const bool no = before.answer == Json(false) || before.answer == Json("FALSE") ||
                      before.answer == Json("NOT_APPLICABLE");
      at.asked = before.asked && !no;
    }
  }

  const v1::Inventory& inventory_;
  const v1::AtlassianForm& form_;
  EndUserData data_;
  std::vector<AnsweredQuestion> answers_;
};

}  // namespace

bool IsAtlassianApp(const v1::Inventory& inventory, const v1::Company& company) {
  if (company.has_atlassian()) return true;
  std::vector<std::string> names;
  for (const v1::Recipient& one : inventory.recipients()) {
    names.insert(names.end(), {one.id(), one.name()});
  }
  for (const v1::Sink& one : inventory.sinks()) {
    names.insert(names.end(), {one.id(), one.description()});
    names.insert(names.end(), one.hosts().begin(), one.hosts().end());
  }
  for (const v1::Kind& one : inventory.kinds()) names.push_back(one.id());
  for (const v1::Category& one : inventory.categories()) {
    names.insert(names.end(), {one.id(), one.description()});
  }
  return std::ranges::any_of(names, [](const std::string& name) {
    const std::string lower = absl::AsciiStrToLower(name);
    return std::ranges::any_of(kAtlassianNames, [&](std::string_view product) {
      return lower.find(product) != std::string::npos;
    });
  });
}

absl::StatusOr<std::vector<AnsweredQuestion>> AnswerAtlassianQuestions(
    const v1::Inventory& inventory, const v1::Company& company) {
  return Answers(inventory, company.atlassian()).All();
}

std::vector<std::string> UntoldCategories(const v1::Inventory& inventory,
                                          const v1::Company& company) {
  return EndUserData(inventory, company.atlassian()).Untold();
}

}  // namespace zweck::report
