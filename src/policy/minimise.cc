// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/inventory/lookup.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/policy/checks.h"
#include "src/policy/claim.h"
#include "src/policy/field_path.h"
#include "src/policy/flow_words.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;
using FieldId = std::pair<std::string, std::string>;  // of the category that declares it, and name

FieldId IdOf(const Datum& datum) { return {datum.owner().id(), datum.field()->name()}; }

// From the category that the flow is of.
std::string PathOf(const Datum& datum) { return std::string(datum.steps[0].rest); }

// What is kept of one category.
struct Stored {
  const v1::Category* category;
  std::string flow;         // in words, the first
  std::vector<Datum> data;  // each field once
  std::set<std::string> paths;
};

findings::Finding Note(std::string_view id, std::string message, const v1::Category& category,
                       std::string subject, std::string remedy) {
  return {.id = std::string(id),
          .severity = findings::Severity::kNote,
          .message = std::move(message),
          .place = category.declared_at(),
          .subject = std::move(subject),
          .remedy = std::move(remedy)};
}

class Minimiser {
 public:
  Minimiser(const v1::Inventory& inventory, const inventory::Lookup& lookup, const PolicyFile* file)
      : inventory_(inventory), lookup_(lookup), file_(file) {
    for (const v1::Flow& flow : inventory.flows()) Gather(flow);
    if (file == nullptr) return;
    for (const v1::Need& need : file->policy().needs()) {
      if (auto kept = inventory::ParseRetention(need.kept()); kept.ok()) {
        needs_[need.purpose()] = *kept;
      }
    }
  }

  std::vector<findings::Finding> Run() {
    for (const auto& [id, stored] : stored_) {
      AddUnusedFields(stored);
      AddLongRetention(stored);
    }
    AddUnneededPurposes();
    AddUnneededSinkPurposes();
    AddCopies();
    findings::Sort(findings_);
    return std::move(findings_);
  }

 private:
  void Gather(const v1::Flow& flow) {
    const v1::Category* category = lookup_.Category(flow.category());
    if (category == nullptr) return;
    const std::string words = FlowText(flow, lookup_);
    for (const Datum& datum : DataOf(flow, *category, lookup_)) {
      if (datum.field() == nullptr) continue;
      const std::vector<std::string> purposes = PurposesOf(datum);
      auto& needed = needed_[IdOf(datum)];
      flows_.try_emplace(IdOf(datum), words);
      if (flow.door() == v1::DOOR_USE || inventory::LeadsOut(flow.door()) ||
          text::Contains(flow.asked(), PathOf(datum))) {
        needed.insert(purposes.begin(), purposes.end());
        if (!IsExport(flow, datum)) used_.insert(IdOf(datum));
        all_needed_.insert(purposes.begin(), purposes.end());
        // What nests it is needed for the same.
        for (const Step& step : datum.steps) {
          needed_[{step.category->id(), step.field->name()}].insert(purposes.begin(),
                                                                    purposes.end());
        }
      }
      if (flow.door() != v1::DOOR_PERSIST) continue;
      // Without its key a record can't be kept for the sink's purposes.
      if (datum.field()->key()) needed.insert(purposes.begin(), purposes.end());
      Stored& stored = stored_[category->id()];
      stored.category = category;
      if (stored.flow.empty()) stored.flow = words;
      if (stored.paths.insert(PathOf(datum)).second) stored.data.push_back(datum);
    }
  }

  // Everybody may ask for what is kept about them (GDPR Art. 15), so that is no reason to keep it.
  bool IsExport(const v1::Flow& flow, const Datum& datum) const {
    return flow.door() == v1::DOOR_TRANSMIT && inventory::IsThePerson(datum.recipient) &&
           std::ranges::any_of(lookup_.FlowsOf(flow.category()), [](const v1::Flow* other) {
             return other->door() == v1::DOOR_KEEP;
           });
  }

  static bool EndsTheRecord(const Datum& datum) {
    return std::ranges::any_of(
        inventory::EndsOf(datum.category->retention()),
        [&datum](const v1::Retention& end) { return end.since() == PathOf(datum); });
  }

  static bool IsOfUseByItself(const Datum& datum) {
    return datum.field()->key() || datum.field()->subject() || EndsTheRecord(datum);
  }

  void AddUnusedFields(const Stored& stored) {
    std::vector<std::string> unused;
    for (const Datum& datum : stored.data) {
      if (!IsOfUseByItself(datum) && !used_.contains(IdOf(datum))) unused.push_back(PathOf(datum));
    }
    if (unused.empty()) return;
    const std::string& id = stored.category->id();
    findings_.push_back(
        Note(findings::kMinimiseField,
             Cat({id, " stores ", findings::ListText(unused), ", and nothing uses or sends ",
                  unused.size() == 1 ? "it" : "them"}),
             *stored.category, stored.flow,
             "Take it out of the category, or leave it out of the store with Minimize; or read the "
             "program that needs it together with this one."));
  }

  // ---- Purposes

  void AddUnneededPurposes() {
    for (const v1::Category& category : inventory_.categories()) {
      std::map<std::string, std::vector<std::string>> unneeded;  // by purpose: the fields
      std::string flow;
      for (const v1::Field& field : category.fields()) {
        const FieldId id{category.id(), field.name()};
        if (!used_.contains(id)) continue;
        for (const std::string& purpose : field.purposes()) {
          if (needed_[id].contains(purpose)) continue;
          unneeded[purpose].push_back(field.name());
          if (flow.empty()) flow = flows_[id];
        }
      }
      for (const auto& [purpose, fields] : unneeded) {
        const bool nowhere = !all_needed_.contains(purpose);
        findings_.push_back(
            Note(findings::kMinimisePurpose,
                 Cat({category.id(), " declares ", purpose, " for ", findings::ListText(fields),
                      nowhere ? ", and nothing is used or sent for it anywhere"
                              : Cat({", and ", fields.size() == 1 ? "it is" : "they are",
                                     " neither used nor sent for it"})}),
                 category, flow,
                 Cat({"Take ", purpose, " out of the For of ", findings::ListText(fields),
                      "; or read the program that needs it together with this one."})));
      }
    }
  }

  // A store's; who data is sent to may have it for every purpose.
  void AddUnneededSinkPurposes() {
    std::map<std::string, const v1::Flow*> flows;  // the first of each sink
    std::map<std::string, std::set<std::string>> declared;
    for (const v1::Flow& flow : inventory_.flows()) {
      const v1::Category* category = lookup_.Category(flow.category());
      if (flow.door() != v1::DOOR_PERSIST || category == nullptr) continue;
      flows.try_emplace(flow.sink(), &flow);
      auto& purposes = declared[flow.sink()];
      for (const Datum& datum : DataOf(flow, *category, lookup_)) {
        if (datum.field() == nullptr) continue;
        purposes.insert(datum.field()->purposes().begin(), datum.field()->purposes().end());
      }
    }
    for (const auto& [id, flow] : flows) {
      const v1::Sink* sink = lookup_.Sink(id);
      if (sink == nullptr) continue;
      std::vector<std::string> unneeded;
      for (const std::string& purpose : sink->purposes()) {
        if (!declared[id].contains(purpose)) unneeded.push_back(purpose);
      }
      if (unneeded.empty()) continue;
      const std::string list = findings::ListText(unneeded);
      findings_.push_back(Note(findings::kMinimisePurpose,
                               Cat({id, " is for ", list, ", and nothing that is stored there is"}),
                               *lookup_.Category(flow->category()), FlowText(*flow, lookup_),
                               Cat({"Take ", list, " out of the Purposes of ", id, "."})));
    }
  }

  // ---- Retentions

  // Of a field: does each of its purposes need it for less time?
  bool IsKeptTooLong(const Datum& datum) const {
    for (const std::string& purpose : PurposesOf(datum)) {
      const auto need = needs_.find(purpose);
      if (need == needs_.end()) return false;
      const inventory::Length length =
          inventory::Compare(datum.category->retention(), need->second);
      const bool may_never_end =
          length == inventory::Length::kOtherEvent && need->second.until().empty();
      if (length != inventory::Length::kLonger && !may_never_end) return false;
    }
    return true;
  }

  void AddLongRetention(const Stored& stored) {
    const v1::Category& category = *stored.category;
    if (!category.has_retention()) return;
    std::vector<std::string> fields;
    std::set<std::string> purposes;
    bool all = true;
    for (const Datum& datum : stored.data) {
      const bool too_long = IsKeptTooLong(datum);
      // The key stays as long as the rest.
      if (!too_long && !datum.field()->key()) all = false;
      if (!too_long || datum.field()->key()) continue;
      fields.push_back(PathOf(datum));
      for (const std::string& purpose : PurposesOf(datum)) purposes.insert(purpose);
    }
    if (fields.empty()) return;
    const std::string kept = inventory::RetentionText(category.retention());
    findings::Finding finding = Note(
        findings::kMinimiseRetention,
        all ? Cat({category.id(), " is kept ", kept, ", longer than any of its purposes needs"})
            : Cat({category.id(), " keeps ", findings::ListText(fields), " ", kept,
                   ", longer than their purposes need"}),
        category, stored.flow,
        Cat({all ? Cat({"Shorten the Retention of ", category.id()})
                 : "Move these fields to a category of their own with a shorter Retention",
             ", or say in the policy's needs { } why it takes longer."}));
    for (const std::string& purpose : purposes) {
      finding.related.push_back(
          {.what = Cat({purpose, " needs ", inventory::RetentionText(needs_.at(purpose))})});
    }
    findings_.push_back(std::move(finding));
  }

  // ---- Copies

  void AddCopies() {
    std::map<std::string, std::set<std::string>> categories_of;  // by kind
    for (const auto& [id, stored] : stored_) {
      for (const Datum& datum : stored.data) {
        const v1::Kind* kind = lookup_.Kind(datum.field()->kind());
        if (kind != nullptr && kind->identifies() == v1::IDENTIFIES_DIRECTLY) {
          categories_of[kind->id()].insert(id);
        }
      }
    }
    std::map<std::set<std::string>, std::vector<std::string>> kinds_of;  // by categories
    for (const auto& [kind, categories] : categories_of) {
      if (categories.size() > 1) kinds_of[categories].push_back(kind);
    }
    AddNeedlessApart(kinds_of);
    for (const auto& [ids, kinds] : kinds_of) {
      if (AreApart(ids)) continue;
      const std::vector<std::string> categories(ids.begin(), ids.end());
      const Stored& first = stored_.at(categories[0]);
      findings::Finding finding =
          Note(findings::kMinimiseCopies,
               Cat({findings::ListText(categories), " each store ", findings::ListText(kinds),
                    ": the same person may be in all of them"}),
               *first.category, first.flow,
               "Keep it in one of them and refer to it by its key; or leave it, where their "
               "purposes must stay apart: say why in the policy's apart { }, and mind all of them "
               "when a person asks.");
      for (std::size_t i = 1; i < categories.size(); ++i) {
        const Stored& other = stored_.at(categories[i]);
        finding.related.push_back({.what = other.flow, .place = other.category->declared_at()});
      }
      findings_.push_back(std::move(finding));
    }
  }

  // All of them, by one word of the policy.
  bool AreApart(const std::set<std::string>& categories) const {
    if (file_ == nullptr) return false;
    return std::ranges::any_of(file_->policy().apart(), [&](const v1::Apart& apart) {
      const std::set<std::string> named(apart.categories().begin(), apart.categories().end());
      return std::ranges::includes(named, categories);
    });
  }

  // What is said to be apart, and has no copy in common: it is out of date. Unless another program
  // stores it.
  void AddNeedlessApart(const std::map<std::set<std::string>, std::vector<std::string>>& kinds_of) {
    for (int i = 0; file_ != nullptr && i < file_->policy().apart_size(); ++i) {
      const auto& names = file_->policy().apart(i).categories();
      const std::set<std::string> named(names.begin(), names.end());
      const auto is_stored = [this](const std::string& id) { return stored_.contains(id); };
      const auto is_copy = [&](const auto& copies) {
        const auto is_named = [&](const std::string& id) { return named.contains(id); };
        return std::ranges::count_if(copies.first, is_named) > 1;
      };
      if (!std::ranges::all_of(named, is_stored) || std::ranges::any_of(kinds_of, is_copy)) {
        continue;
      }
      const std::vector<std::string> categories(named.begin(), named.end());
      findings_.push_back(
          {.id = std::string(findings::kMinimiseCopies),
           .severity = findings::Severity::kNote,
           .message = Cat({"the policy keeps ", findings::ListText(categories),
                           " apart, and nothing that names a person is in more than one of them"}),
           .place = file_->ApartPlace(i),
           .subject = stored_.at(categories[0]).flow,
           .remedy = "Take it out of the policy's apart { }."});
    }
  }

  const v1::Inventory& inventory_;
  const inventory::Lookup& lookup_;
  const PolicyFile* file_;                           // or null
  std::map<std::string, v1::Retention> needs_;       // by purpose
  std::map<std::string, Stored> stored_;             // by category
  std::map<FieldId, std::set<std::string>> needed_;  // the purposes that something needs
  std::map<FieldId, std::string> flows_;             // the first flow, in words
  std::set<FieldId> used_;                           // or sent
  std::set<std::string> all_needed_;
  std::vector<findings::Finding> findings_;
};

}  // namespace

absl::StatusOr<std::vector<findings::Finding>> Minimise(const v1::Inventory& inventory,
                                                        const PolicyFile* policy) {
  if (inventory.flows().empty()) {
    return absl::FailedPreconditionError(
        "no flow is there to look at. Name the programs that handle data");
  }
  const inventory::Lookup lookup(inventory);
  if (policy != nullptr) {
    if (absl::Status names = policy->CheckNames(inventory, lookup); !names.ok()) return names;
  }
  return Minimiser(inventory, lookup, policy).Run();
}

}  // namespace zweck::policy
