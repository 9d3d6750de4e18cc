// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/excess_words.h"

#include <absl/strings/str_join.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/inventory/bits_text.h"
#include "src/inventory/retention_text.h"
#include "src/policy/claim.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "src/text/utf8.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

constexpr std::size_t kQuoted = 160;  // bytes of a sentence
constexpr std::size_t kFlows = 5;

std::string Cut(std::string text) {
  if (text.size() <= kQuoted) return text;
  std::size_t end = text.rfind(' ', kQuoted);
  if (end == std::string::npos || end == 0) end = kQuoted;
  // Not within a character.
  while (end > 0 && text::ContinuesCharacter(text[end])) --end;
  text.resize(end);
  return text + " [...]";
}

// The flows but the first, which is the subject.
void AddFlows(const std::vector<std::string>& flows, std::vector<findings::Related>& related) {
  const std::size_t shown = flows.size() > kFlows + 2 ? kFlows + 1 : flows.size();
  for (std::size_t i = 1; i < shown; ++i) related.push_back({.what = "also " + flows[i]});
  if (shown < flows.size()) {
    related.push_back({.what = Cat({"and ", std::to_string(flows.size() - shown), " more flows"})});
  }
}

class Words {
 public:
  Words(const Beyond& beyond, const PolicyFile& file) : beyond_(beyond), file_(file) {
    const Claim* nearest = beyond.nearest;
    if (nearest != nullptr) {
      sentence_ = &file.policy().sentences(nearest->sentence());
      place_ = findings::PlaceText(file.AllowancePlace(nearest->sentence(), nearest->index()));
    }
    fields_ = findings::ListText(beyond.fields);
    if (beyond.recipient != nullptr) {
      recipient_ = beyond.recipient->id();
      country_ = beyond.recipient->country();
    } else if (beyond.sink != nullptr) {
      recipient_ = beyond.sink->recipient();
    }
  }

  findings::Finding Make() const {
    findings::Finding finding = Told();
    finding.place = beyond_.category->declared_at();
    if (!beyond_.flows.empty()) finding.subject = beyond_.flows[0];
    if (sentence_ != nullptr) {
      finding.related.push_back(
          {.what = Cat({"the nearest is ", SentenceText(*sentence_)}),
           .place = file_.AllowancePlace(beyond_.nearest->sentence(), beyond_.nearest->index())});
    }
    AddFlows(beyond_.flows, finding.related);
    return finding;
  }

 private:
  findings::Finding Told() const {
    switch (beyond_.excess) {
      case Excess::kCategory:
        return Say(findings::kPolicyUncovered,
                   Cat({"no sentence of the policy is about ", beyond_.category->id()}),
                   Cat({"Take these flows out of the program; or have the policy say what is done, "
                        "and add a sentence that allows it to ",
                        file_.name(), "."}));
      case Excess::kField:
        return Say(findings::kPolicyField,
                   Cat({"no sentence of the policy allows ", fields_, " ", beyond_.passing}),
                   Edit("Take it out of these flows, with Minimize or out of the category",
                        "name it in fields or kinds"));
      case Excess::kPurpose:
        return Say(findings::kPolicyPurpose,
                   Cat({"no sentence of the policy allows ", fields_, " for ", beyond_.purpose}),
                   Edit(Cat({"Take ", beyond_.purpose,
                             " out of the fields' For, or out of the sink's Purposes"}),
                        Cat({"add purposes: \"", beyond_.purpose, "\""})));
      case Excess::kRecipient:
        return Say(findings::kPolicyRecipient,
                   Cat({"no sentence of the policy allows ", fields_, " to go to ",
                        recipient_.empty() ? "somebody unknown" : recipient_}),
                   Edit("Take the flow out of the program, or the field out of it with Minimize",
                        Cat({"add recipients { id: \"", recipient_, "\" countries: \"", country_,
                             "\" }"})));
      case Excess::kCountry:
        return Say(findings::kPolicyCountry,
                   Cat({recipient_, " gets ", fields_, " in ",
                        country_.empty() ? "a country that is not known" : country_,
                        ", where no sentence of the policy allows it"}),
                   Edit("Keep the data in a country that the policy names",
                        Cat({"add countries: \"", country_, "\" to the recipient ", recipient_})));
      case Excess::kStorage:
        return Say(findings::kPolicyStorage,
                   Cat({"no sentence of the policy allows ", fields_, " to be kept"}),
                   Edit("Take the flow out of the program, or the field out of it with Minimize",
                        "say for how long: kept: \"...\""));
      case Excess::kRetention:
        return Retention();
      case Excess::kErasure:
        return Say(findings::kPolicyErasure,
                   Cat({beyond_.category->id(),
                        " stays when a person asks for erasure, and no sentence of the policy says "
                        "so: ",
                        beyond_.category->not_erasable()}),
                   Edit(Cat({"Take the Erasure out of ", beyond_.category->id(),
                             ", and tag whom it is about with Subject"}),
                        "add not_erasable: true"));
      case Excess::kSealing:
        return Say(
            findings::kPolicySealed,
            Cat({"the policy says that ", beyond_.category->id(),
                 " is encrypted where it is stored, and it is not declared so"}),
            Cat({"Declare it with using AtRest = zweck::Sealed, so that it goes only into a store "
                 "that seals; or stop the policy from saying so, and take sealed: true out at ",
                 place_, "."}));
      case Excess::kBits:
        return Bits();
      case Excess::kAnonymous:
        break;
    }
    return Say(
        findings::kPolicyAnonymous,
        Cat({"the policy says that ", beyond_.category->id(),
             " is anonymous, and it is not declared so"}),
        Cat({"Declare it with .anonymous = true, so that the compiler refuses what points at "
             "somebody; or stop the policy from saying so, and take anonymous: true out at ",
             place_, "."}));
  }

  findings::Finding Bits() const {
    const v1::Category& category = *beyond_.category;
    const std::string most =
        Cat({std::to_string(beyond_.nearest->allowance().at_most_bits()), " bits"});
    if (category.budget_hundredths() == 0) {
      return Say(
          findings::kPolicyBits,
          Cat({"how much a record of ", category.id(),
               " tells was not counted, and the policy allows ", most}),
          Edit("Build the program again with a zweck that counts bits", "take at_most_bits out"));
    }
    const std::string bits = inventory::BitsText(category.bits_hundredths());
    const std::uint32_t whole = (category.bits_hundredths() + 99) / 100;
    return Say(findings::kPolicyBits,
               Cat({"a record of ", category.id(), " tells at most ", bits,
                    " bits, and the policy allows ", most}),
               Edit("Take a field out, or make its values fewer",
                    Cat({"set at_most_bits: ", std::to_string(whole)})));
  }

  findings::Finding Retention() const {
    const std::string allowed = inventory::RetentionText(*beyond_.nearest->kept());
    const std::string& id = beyond_.category->id();
    if (!beyond_.category->has_retention()) {
      return Say(findings::kPolicyRetention,
                 Cat({id, " has no retention, and the policy allows ", allowed}),
                 Edit(Cat({"Give ", id, " a Retention"}), "say for how long in kept"));
    }
    const v1::Retention& actual = beyond_.category->retention();
    const std::string kept = inventory::RetentionText(actual);
    const std::string rest = Cat({kept, ", not ", allowed});
    const inventory::Length length = inventory::Compare(actual, *beyond_.nearest->kept());
    const bool other = length == inventory::Length::kOtherEvent;
    const bool unsure = length == inventory::Length::kUnsure;
    return Say(
        findings::kPolicyRetention,
        other ? Cat({id, " waits for a different event than the policy allows, and may never end: ",
                     rest})
        : unsure ? Cat({id, " is kept ", kept, " after it came in, which may be longer than the ",
                        "policy allows: ", allowed})
                 : Cat({id, " is kept longer than the policy allows: ", rest}),
        Edit(other || unsure ? Cat({"Have the Retention of ", id, " wait for the same"})
                             : Cat({"Shorten the Retention of ", id}),
             Cat({"set kept: \"", kept, "\""})));
  }

  static findings::Finding Say(std::string_view id, std::string message, std::string remedy) {
    return {.id = std::string(id), .message = std::move(message), .remedy = std::move(remedy)};
  }

  // In the code, or in the policy and then here.
  std::string Edit(std::string_view code, std::string_view claim) const {
    return Cat({code, "; or have the policy say so, and ", claim, place_.empty() ? "" : " at ",
                place_, "."});
  }

  const Beyond& beyond_;
  const PolicyFile& file_;
  const v1::Sentence* sentence_ = nullptr;
  std::string place_, fields_, recipient_, country_;
};

}  // namespace

std::string SentenceText(const v1::Sentence& sentence) {
  const std::string section =
      sentence.section().empty() ? "" : Cat({" of section ", sentence.section()});
  return Cat({"sentence \"", sentence.id(), "\"", section, ": \"",
              Cut(absl::StrJoin(sentence.cites(), "\" and \"")), "\""});
}

findings::Finding FindingOf(const Beyond& beyond, const PolicyFile& file) {
  return Words(beyond, file).Make();
}

findings::Finding FindingOf(const Disregarded& disregarded, const PolicyFile& file) {
  const v1::Sentence& sentence = file.policy().sentences(disregarded.sentence);
  const v1::Exclusion& exclusion = *disregarded.exclusion;
  std::vector<std::string> what;
  if (exclusion.personal_data()) what.emplace_back("personal data");
  what.insert(what.end(), exclusion.kinds().begin(), exclusion.kinds().end());
  if (what.empty()) what.emplace_back("any data");
  findings::Finding finding{
      .id = std::string(findings::kPolicyExcluded),
      .message = Cat({"sentence \"", sentence.id(), "\" rules out ", findings::ListText(what),
                      exclusion.third_parties() ? " for third parties" : "", ", and here is ",
                      findings::ListText(disregarded.fields)}),
      .place = disregarded.category->declared_at(),
      .subject = disregarded.flows[0],
      .related = {{.what = SentenceText(sentence),
                   .place = file.SentencePlace(disregarded.sentence)}},
      .remedy =
          "Take it out of these flows, with Minimize or out of the category. The policy "
          "promises that it is not there; another sentence that allows it changes nothing."};
  AddFlows(disregarded.flows, finding.related);
  return finding;
}

}  // namespace zweck::policy
