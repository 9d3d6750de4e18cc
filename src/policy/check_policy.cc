// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/inventory/lookup.h"
#include "src/policy/checks.h"
#include "src/policy/claim.h"
#include "src/policy/excess_words.h"
#include "src/policy/field_path.h"
#include "src/policy/flow_words.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "src/text/printable.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

using text::AddOnce;

struct Rule {
  int sentence;
  const v1::Exclusion* exclusion;
  Prohibition prohibition;
};

using Sentences = std::set<int>;

class Check {
 public:
  Check(const v1::Inventory& inventory, const inventory::Lookup& lookup, const PolicyFile& file)
      : inventory_(inventory), lookup_(lookup), file_(file), nesting_(inventory) {
    const v1::Policy& policy = file.policy();
    for (int i = 0; i < policy.sentences_size(); ++i) {
      Ids allowed;
      for (int j = 0; j < policy.sentences(i).allows_size(); ++j) {
        claims_.emplace_back(i, j, policy, lookup_, nesting_);
        const auto& categories = policy.sentences(i).allows(j).categories();
        allowed.insert(categories.begin(), categories.end());
      }
      for (const v1::Exclusion& exclusion : policy.sentences(i).excludes()) {
        rules_.push_back(
            {.sentence = i,
             .exclusion = &exclusion,
             .prohibition = Prohibition(exclusion, allowed, inventory_, lookup_, nesting_)});
      }
    }
  }

  std::vector<findings::Finding> Run() {
    for (const v1::Flow& flow : inventory_.flows()) {
      if (!NeedsNoLeave(flow)) CheckFlow(flow);
    }
    std::vector<findings::Finding> findings;
    findings.reserve(beyond_.size() + disregarded_.size());
    for (const auto& [key, beyond] : beyond_) findings.push_back(FindingOf(beyond, file_));
    for (const auto& [key, rule] : disregarded_) findings.push_back(FindingOf(rule, file_));
    AddUnneeded(findings);
    findings::Sort(findings);
    return findings;
  }

  Cover CoverOf(const v1::Flow& flow) {
    Cover cover;
    if (NeedsNoLeave(flow)) return cover;
    Sentences excluded;
    std::vector<Sentences> covering;  // of each field and purpose, if any
    for (const Datum& datum : DataOf(flow, CategoryOf(flow), lookup_)) {
      for (const Rule& rule : rules_) {
        if (rule.prohibition.RulesOut(datum)) excluded.insert(rule.sentence);
      }
      std::vector<std::string> purposes = PurposesOf(datum);
      if (purposes.empty()) purposes.emplace_back();
      for (const std::string& purpose : purposes) {
        covering.push_back(Covering(datum, purpose));
        if (!covering.back().empty()) continue;
        AddOnce(cover.uncovered, datum.steps[0].rest);
        covering.pop_back();
      }
    }
    const Sentences allowed = Fewest(std::move(covering));
    cover.allowed_by.assign(allowed.begin(), allowed.end());
    cover.excluded_by.assign(excluded.begin(), excluded.end());
    return cover;
  }

 private:
  // What erases and ends, what says where people are erased, and what changes a table for what it
  // is declared to hold needs nobody's leave.
  static bool NeedsNoLeave(const v1::Flow& flow) {
    return flow.door() == v1::DOOR_ERASE || flow.door() == v1::DOOR_KEEP ||
           flow.door() == v1::DOOR_MIGRATE || flow.door() == v1::DOOR_END ||
           flow.door() == v1::DOOR_PURGE;
  }

  const v1::Category& CategoryOf(const v1::Flow& flow) {
    const v1::Category* category = lookup_.Category(flow.category());
    return category != nullptr ? *category : Unknown(flow.category());
  }

  // Sentences of which each set has one: first those that are in the most sets.
  static Sentences Fewest(std::vector<Sentences> sets) {
    Sentences fewest;
    while (!sets.empty()) {
      std::map<int, std::size_t> counts;
      for (const Sentences& set : sets) {
        for (const int sentence : set) ++counts[sentence];
      }
      const int best =
          std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; })->first;
      fewest.insert(best);
      std::erase_if(sets, [best](const Sentences& set) { return set.contains(best); });
    }
    return fewest;
  }

  Sentences Covering(const Datum& datum, std::string_view purpose) const {
    Sentences covering;
    for (const Claim& claim : claims_) {
      if (claim.Beyond(datum, purpose).empty()) covering.insert(claim.sentence());
    }
    return covering;
  }

  void CheckFlow(const v1::Flow& flow) {
    for (const Datum& datum : DataOf(flow, CategoryOf(flow), lookup_)) {
      CheckRules(datum);
      const std::vector<std::string> purposes = PurposesOf(datum);
      for (const std::string& purpose : purposes) CheckDatum(datum, purpose);
      if (purposes.empty()) CheckDatum(datum, "");
    }
  }

  void CheckDatum(const Datum& datum, const std::string& purpose) {
    const Claim* nearest = nullptr;
    std::vector<Excess> least;
    Sentences covering;
    for (const Claim& claim : claims_) {
      std::vector<Excess> excess = claim.Beyond(datum, purpose);
      if (excess.empty()) {
        covering.insert(claim.sentence());
      } else if (excess[0] != Excess::kCategory &&
                 (nearest == nullptr || Weight(excess) < Weight(least))) {
        nearest = &claim;
        least = std::move(excess);
      }
    }
    if (!covering.empty()) {
      covered_.insert(std::move(covering));
    } else if (nearest == nullptr) {
      Add(datum, Excess::kCategory, purpose, NearCategory(datum));
    } else {
      // It is needed in another form.
      covered_.insert({nearest->sentence()});
      for (const Excess excess : least) Add(datum, excess, purpose, nearest);
    }
  }

  // How far a flow is from a sentence. Who gets the data says best which sentence is meant; and the
  // same field for another purpose is nearer than another field for the same.
  static int Weight(const std::vector<Excess>& excess) {
    int weight = 0;
    for (const Excess one : excess) {
      weight += one == Excess::kRecipient ? 16
                : one == Excess::kField   ? 8
                : one == Excess::kPurpose ? 6
                                          : 1;
    }
    return weight;
  }

  void Add(const Datum& datum, Excess excess, const std::string& purpose, const Claim* nearest) {
    const v1::Category& category = excess == Excess::kBits                        ? CountedOf(datum)
                                   : datum.used() || excess == Excess::kAnonymous ? datum.owner()
                                                                                  : *datum.category;
    const bool by_recipient = excess == Excess::kRecipient || excess == Excess::kCountry;
    const std::string detail = by_recipient ? (datum.sink != nullptr ? datum.sink->recipient() : "")
                               : excess == Excess::kPurpose ? purpose
                                                            : "";
    const std::size_t claim =
        nearest != nullptr ? static_cast<std::size_t>(nearest - claims_.data()) : claims_.size();
    const auto [found, is_new] =
        beyond_.try_emplace(std::tuple(category.id(), excess, detail, claim));
    Beyond& beyond = found->second;
    if (is_new) {
      beyond = {.excess = excess,
                .category = &category,
                .sink = datum.sink,
                .recipient = datum.recipient,
                .purpose = purpose,
                .nearest = nearest,
                .fields = {},
                .flows = {},
                .passing = PassingText(*datum.flow, lookup_)};
    }
    AddOnce(beyond.fields, FieldText(datum));
    AddOnce(beyond.flows, FlowText(*datum.flow, lookup_));
  }

  void CheckRules(const Datum& datum) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const Rule& rule = rules_[i];
      if (!rule.prohibition.SpeaksOf(datum)) continue;
      // What it promises of data that is here is worth promising.
      if (file_.policy().sentences(rule.sentence).allows().empty()) {
        covered_.insert({rule.sentence});
      }
      if (!rule.prohibition.RulesOut(datum)) continue;
      const v1::Category& category = datum.used() ? datum.owner() : *datum.category;
      const auto [found, is_new] = disregarded_.try_emplace(std::tuple(category.id(), i));
      Disregarded& disregarded = found->second;
      if (is_new) {
        disregarded = {.sentence = rule.sentence,
                       .exclusion = rule.exclusion,
                       .category = &category,
                       .fields = {},
                       .flows = {}};
      }
      AddOnce(disregarded.fields, FieldText(datum));
      AddOnce(disregarded.flows, FlowText(*datum.flow, lookup_));
    }
  }

  // "contact-person.email (email-address)"
  static std::string FieldText(const Datum& datum) {
    const std::string kind =
        datum.field() != nullptr ? Cat({" (", datum.field()->kind(), ")"}) : std::string();
    return Cat({datum.category->id(), ".", datum.steps[0].rest, kind});
  }

  // Of a category that no sentence names: one of the same section, or else one that shares the most
  // purposes.
  const Claim* NearCategory(const Datum& datum) const {
    const Claim* nearest = nullptr;
    int most = 0;
    for (const Claim& claim : claims_) {
      const v1::Sentence& sentence = file_.policy().sentences(claim.sentence());
      const std::string& section = datum.category->policy_section();
      int shared = !section.empty() && sentence.section() == section ? 2 : 0;
      for (const std::string& purpose : PurposesOf(datum)) {
        if (text::Contains(claim.allowance().purposes(), purpose)) ++shared;
      }
      if (shared > most) {
        most = shared;
        nearest = &claim;
      }
    }
    return nearest;
  }

  bool IsElsewhere(const v1::Sentence& sentence) const {
    const auto is_here = [this](const std::string& id) { return lookup_.Category(id) != nullptr; };
    for (const v1::Allowance& allowance : sentence.allows()) {
      if (std::ranges::any_of(allowance.categories(), is_here)) return false;
    }
    for (const v1::Exclusion& exclusion : sentence.excludes()) {
      if (exclusion.every_category() || std::ranges::any_of(exclusion.categories(), is_here)) {
        return false;
      }
    }
    return true;
  }

  // The sentences without which something would not be covered. Where several cover it, those that
  // are needed anyway will do.
  Sentences Needed() const {
    Sentences needed;
    for (const Sentences& covering : covered_) {
      if (covering.size() == 1) needed.insert(*covering.begin());
    }
    for (const Sentences& covering : covered_) {
      const auto is_needed = [&needed](int sentence) { return needed.contains(sentence); };
      if (std::ranges::none_of(covering, is_needed)) needed.insert(*covering.begin());
    }
    return needed;
  }

  void AddUnneeded(std::vector<findings::Finding>& findings) const {
    const Sentences needed = Needed();
    for (int i = 0; i < file_.policy().sentences_size(); ++i) {
      const v1::Sentence& sentence = file_.policy().sentences(i);
      if (needed.contains(i) || IsElsewhere(sentence)) continue;
      findings.push_back({.id = std::string(findings::kPolicyUnneeded),
                          .severity = findings::Severity::kNote,
                          .message = Cat({"no flow needs sentence \"", sentence.id(), "\""}),
                          .place = file_.SentencePlace(i),
                          .subject = SentenceText(sentence),
                          .remedy = "Take it out of the policy, which then promises more; or name "
                                    "what it is about in elsewhere { }, if other programs do it."});
    }
  }

  // Stands for a category that flows name and the inventory lacks.
  const v1::Category& Unknown(const std::string& id) {
    const auto [found, is_new] = unknown_.try_emplace(id);
    if (is_new) found->second.set_id(id);
    return found->second;
  }

  const v1::Inventory& inventory_;
  const inventory::Lookup& lookup_;
  const PolicyFile& file_;
  const Nesting nesting_;
  std::vector<Claim> claims_;
  std::vector<Rule> rules_;
  std::set<Sentences> covered_;  // for each field of a flow, the sentences that cover it
  std::map<std::string, v1::Category> unknown_;
  // By category, excess, purpose or recipient, and claim: one finding each.
  std::map<std::tuple<std::string, Excess, std::string, std::size_t>, Beyond> beyond_;
  std::map<std::tuple<std::string, std::size_t>, Disregarded> disregarded_;
};

}  // namespace

absl::StatusOr<std::vector<findings::Finding>> CheckPolicy(const v1::Inventory& inventory,
                                                           const PolicyFile& file) {
  if (inventory.flows().empty()) {
    return absl::FailedPreconditionError(
        Cat({"there is no flow to compare with ", text::Printable(file.name()),
             ". Name the programs that handle data; a check that saw nothing must not pass"}));
  }
  const inventory::Lookup lookup(inventory);
  if (absl::Status names = file.CheckNames(inventory, lookup); !names.ok()) return names;
  return Check(inventory, lookup, file).Run();
}

absl::StatusOr<std::vector<Cover>> CoverFlows(const v1::Inventory& inventory,
                                              const PolicyFile& file) {
  const inventory::Lookup lookup(inventory);
  if (absl::Status names = file.CheckNames(inventory, lookup); !names.ok()) return names;
  Check check(inventory, lookup, file);
  std::vector<Cover> covers;
  covers.reserve(static_cast<std::size_t>(inventory.flows_size()));
  for (const v1::Flow& flow : inventory.flows()) covers.push_back(check.CoverOf(flow));
  return covers;
}

}  // namespace zweck::policy
