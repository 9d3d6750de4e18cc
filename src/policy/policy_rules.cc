// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/policy_rules.h"

#include <google/protobuf/repeated_ptr_field.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "src/inventory/retention_text.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "src/text/cat.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;
using Texts = google::protobuf::RepeatedPtrField<std::string>;

bool IsSentenceId(std::string_view id) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && id.front() != '-' && id.back() != '-' && std::ranges::all_of(id, is_letter);
}

bool IsCountry(std::string_view country) {
  return country.size() == 2 &&
         std::ranges::all_of(country, [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Rules {
 public:
  Rules(const v1::Policy& policy, Mistakes& mistakes) : policy_(policy), mistakes_(mistakes) {}

  void Check(const Lines& lines) {
    CheckCompany(lines);
    if (policy_.sentences().empty()) {
      mistakes_.Add(0, "the policy has no sentence", "Write one; docs/how-to/policy.md shows how");
    }
    for (int i = 0; i < policy_.sentences_size(); ++i) {
      CheckSentence(policy_.sentences(i), lines.In(v1::Policy::kSentencesFieldNumber, i));
    }
    for (int i = 0; i < policy_.needs_size(); ++i) {
      CheckNeed(policy_.needs(i), lines.In(v1::Policy::kNeedsFieldNumber, i));
    }
    for (int i = 0; i < policy_.apart_size(); ++i) {
      CheckApart(policy_.apart(i), lines.In(v1::Policy::kApartFieldNumber, i));
    }
    CheckElsewhere(lines.In(v1::Policy::kElsewhereFieldNumber));
  }

 private:
  void CheckCompany(const Lines& lines) {
    if (!policy_.has_company()) {
      mistakes_.Add(0, "the policy has no company",
                    "Add company { id: \"...\" countries: \"...\" }, with the id of the recipient "
                    "that the company is in the programs");
      return;
    }
    CheckParty(policy_.company(), lines.In(v1::Policy::kCompanyFieldNumber));
  }

  void CheckParty(const v1::Party& party, const Lines& lines) {
    const std::uint32_t line = lines.Of(v1::Party::kIdFieldNumber);
    if (party.id().empty()) {
      mistakes_.Add(line, "a recipient without an id", "Add id: \"...\"");
    } else {
      recipients_.insert(party.id());
    }
    if (party.countries().empty()) {
      mistakes_.Add(line, Cat({"\"", party.id(), "\" is in no country"}),
                    "Add countries: \"...\" for each that it may be in, so that a move is noticed");
    }
    for (int i = 0; i < party.countries_size(); ++i) {
      if (IsCountry(party.countries(i))) continue;
      mistakes_.Add(lines.Of(v1::Party::kCountriesFieldNumber, i),
                    Cat({"\"", party.countries(i), "\" is not a country"}),
                    "Write two capital letters, as ISO 3166-1 has them: \"DE\"");
    }
  }

  void CheckSentence(const v1::Sentence& sentence, const Lines& lines) {
    CheckSentenceId(sentence.id(), lines.Of(v1::Sentence::kIdFieldNumber));
    CheckTexts(sentence.cites(), v1::Sentence::kCitesFieldNumber, lines);
    for (int i = 0; i < sentence.cites_size(); ++i) {
      if (sentence.cites(i).find_first_not_of("[.] \n") != std::string::npos) continue;
      mistakes_.Add(lines.Of(v1::Sentence::kCitesFieldNumber, i), "a quotation without a word",
                    "Cite the words that the claim rests on");
    }
    if (sentence.cites().empty()) {
      mistakes_.Add(lines.Of(v1::Sentence::kIdFieldNumber),
                    Cat({"sentence \"", sentence.id(), "\" cites no words of the policy"}),
                    "Add cites: \"...\" with the words that it rests on");
    }
    if (sentence.allows().empty() && sentence.excludes().empty()) {
      mistakes_.Add(lines.Of(v1::Sentence::kIdFieldNumber),
                    Cat({"sentence \"", sentence.id(), "\" claims nothing"}),
                    "Say what it allows { } or excludes { }, or take it out");
    }
    for (int i = 0; i < sentence.allows_size(); ++i) {
      CheckAllowance(sentence.allows(i), lines.In(v1::Sentence::kAllowsFieldNumber, i));
    }
    for (int i = 0; i < sentence.excludes_size(); ++i) {
      CheckExclusion(sentence, sentence.excludes(i),
                     lines.In(v1::Sentence::kExcludesFieldNumber, i));
    }
  }

  void CheckSentenceId(const std::string& id, std::uint32_t line) {
    if (!IsSentenceId(id)) {
      mistakes_.Add(line, Cat({"\"", id, "\" is not the id of a sentence"}),
                    "Write lower-case words with hyphens: id: \"support-tickets\"");
      return;
    }
    const auto [first, is_new] = sentences_.emplace(id, line);
    if (is_new) return;
    mistakes_.Add(
        line,
        Cat({"sentence \"", id, "\" is there already, on line ", std::to_string(first->second)}),
        "Give one of them another id");
  }

  void CheckAllowance(const v1::Allowance& allowance, const Lines& lines) {
    using A = v1::Allowance;
    const std::uint32_t line = lines.Of(A::kCategoriesFieldNumber, 0);
    CheckTexts(allowance.categories(), A::kCategoriesFieldNumber, lines, &categories_);
    CheckTexts(allowance.fields(), A::kFieldsFieldNumber, lines);
    CheckTexts(allowance.kinds(), A::kKindsFieldNumber, lines, &kinds_);
    CheckTexts(allowance.purposes(), A::kPurposesFieldNumber, lines, &purposes_);
    if (allowance.categories().empty()) {
      mistakes_.Add(line, "it allows data of no category", "Add categories: \"...\"");
    }
    if (!allowance.fields().empty() && allowance.categories_size() > 1) {
      mistakes_.Add(lines.Of(A::kFieldsFieldNumber, 0),
                    "fields of several categories can't be told apart",
                    "Write one allows { } for each category");
    }
    if (allowance.purposes().empty() &&
        (!allowance.kept().empty() || allowance.recipients_size() > 0)) {
      mistakes_.Add(line, "data that is kept or given away is so for a purpose",
                    "Add purposes: \"...\", or take kept and recipients out");
    }
    if (allowance.has_at_most_bits() && !allowance.anonymous()) {
      mistakes_.Add(lines.Of(A::kAtMostBitsFieldNumber),
                    "bits are counted of what is anonymous alone",
                    "Add anonymous: true, or take at_most_bits out");
    }
    if (allowance.not_erasable() && allowance.kept().empty()) {
      mistakes_.Add(lines.Of(A::kNotErasableFieldNumber), "what is not stored can't stay",
                    "Add kept: \"...\", or take not_erasable out");
    }
    if (allowance.sealed() && allowance.kept().empty()) {
      mistakes_.Add(lines.Of(A::kSealedFieldNumber), "what is not stored is not sealed there",
                    "Add kept: \"...\", or take sealed out");
    }
    CheckKept(allowance.kept(), lines.Of(A::kKeptFieldNumber));
    std::set<std::string> ids;
    for (int i = 0; i < allowance.recipients_size(); ++i) {
      const std::string& id = allowance.recipients(i).id();
      CheckParty(allowance.recipients(i), lines.In(A::kRecipientsFieldNumber, i));
      if (id == policy_.company().id()) {
        mistakes_.Add(lines.Of(A::kRecipientsFieldNumber, i),
                      "the company may have what a sentence allows by itself", "Take it out here");
      }
      if (!ids.insert(id).second) {
        mistakes_.Add(lines.Of(A::kRecipientsFieldNumber, i), Cat({"\"", id, "\" is named twice"}),
                      "Name all its countries at once");
      }
    }
  }

  void CheckExclusion(const v1::Sentence& sentence, const v1::Exclusion& exclusion,
                      const Lines& lines) {
    using E = v1::Exclusion;
    const std::uint32_t line = lines.Of(E::kCategoriesFieldNumber, 0);
    CheckTexts(exclusion.categories(), E::kCategoriesFieldNumber, lines, &categories_);
    CheckTexts(exclusion.kinds(), E::kKindsFieldNumber, lines, &kinds_);
    if (exclusion.kinds().empty() && !exclusion.personal_data() && !exclusion.third_parties()) {
      mistakes_.Add(line, "it excludes nothing",
                    "Add personal_data: true, kinds: \"...\" or third_parties: true");
    }
    if (exclusion.every_category() && !exclusion.categories().empty()) {
      mistakes_.Add(line, "it is about every category, and names some", "Take one of both out");
    }
    if (!exclusion.every_category() && exclusion.categories().empty() &&
        sentence.allows().empty()) {
      mistakes_.Add(line, "the sentence allows nothing that this could be an exception of",
                    "Add categories: \"...\", or every_category: true");
    }
  }

  void CheckNeed(const v1::Need& need, const Lines& lines) {
    const std::uint32_t line = lines.Of(v1::Need::kPurposeFieldNumber);
    if (need.purpose().empty()) {
      mistakes_.Add(line, "a need without a purpose", "Add purpose: \"...\"");
    } else if (!needs_.insert(need.purpose()).second) {
      mistakes_.Add(line, Cat({"the need of \"", need.purpose(), "\" is stated twice"}),
                    "Take one of both out");
    }
    purposes_.insert(need.purpose());
    if (need.kept().empty()) {
      mistakes_.Add(line, Cat({"how long \"", need.purpose(), "\" needs data is not said"}),
                    "Add kept: \"30 days\"");
    }
    CheckKept(need.kept(), lines.Of(v1::Need::kKeptFieldNumber));
  }

  void CheckApart(const v1::Apart& apart, const Lines& lines) {
    const std::uint32_t line = lines.Of(v1::Apart::kCategoriesFieldNumber, 0);
    CheckTexts(apart.categories(), v1::Apart::kCategoriesFieldNumber, lines, &categories_);
    if (apart.categories_size() < 2) {
      mistakes_.Add(line, "one category alone is not apart from anything",
                    "Add categories: \"...\", or take it out");
    }
    if (apart.reading().find_first_not_of(" \n") == std::string::npos) {
      mistakes_.Add(line, "why these categories are apart is not said", "Add reading: \"...\"");
    }
  }

  // A name that nothing else uses is out of date, or misspelt.
  void CheckElsewhere(const Lines& lines) {
    using E = v1::Elsewhere;
    const v1::Elsewhere& elsewhere = policy_.elsewhere();
    const auto check = [&](const Texts& texts, int number, const std::set<std::string>& used) {
      CheckTexts(texts, number, lines);
      for (int i = 0; i < texts.size(); ++i) {
        if (texts[i].empty() || used.contains(texts[i])) continue;
        mistakes_.Add(lines.OfText(number, i, texts[i]),
                      Cat({"no sentence names \"", texts[i], "\""}),
                      "Take it out of elsewhere, or fix it");
      }
    };
    check(elsewhere.categories(), E::kCategoriesFieldNumber, categories_);
    check(elsewhere.kinds(), E::kKindsFieldNumber, kinds_);
    check(elsewhere.purposes(), E::kPurposesFieldNumber, purposes_);
    check(elsewhere.recipients(), E::kRecipientsFieldNumber, recipients_);
  }

  void CheckKept(const std::string& kept, std::uint32_t line) {
    if (kept.empty()) return;
    if (const auto retention = inventory::ParseRetention(kept); !retention.ok()) {
      const auto message = retention.status().message();
      mistakes_.Add(line, Cat({"kept: ", std::string(message)}), "Fix it");
    }
  }

  void CheckTexts(const Texts& texts, int number, const Lines& lines,
                  std::set<std::string>* used = nullptr) {
    std::set<std::string> seen;
    for (int i = 0; i < texts.size(); ++i) {
      const bool is_new = seen.insert(texts[i]).second;
      if (used != nullptr) used->insert(texts[i]);
      if (texts[i].find_first_not_of(" \n") == std::string::npos) {
        mistakes_.Add(lines.Of(number, i), "an empty text", "Fill it in, or take it out");
      } else if (!is_new) {
        mistakes_.Add(lines.OfText(number, i, texts[i]), Cat({"\"", texts[i], "\" is there twice"}),
                      "Take one of both out");
      }
    }
  }

  const v1::Policy& policy_;
  Mistakes& mistakes_;
  std::map<std::string, std::uint32_t> sentences_;                    // to the line
  std::set<std::string> categories_, kinds_, purposes_, recipients_;  // that are named somewhere
  std::set<std::string> needs_;
};

}  // namespace

void CheckRules(const v1::Policy& policy, const Lines& lines, Mistakes& mistakes) {
  Rules(policy, mistakes).Check(lines);
}

}  // namespace zweck::policy
