// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/company_facts.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using inventory::Lookup;
using text::Cat;

class Checker {
 public:
  void Check(std::string_view what, const std::string& id, bool known) {
    if (!known) {
      sentences_.push_back(Cat({"The company file speaks of the ", what, " ",
                                text::MarkdownCode(id), ", which is in none of these programs."}));
    }
  }

  void Once(std::string_view what, const std::string& id, bool known) {
    Check(what, id, known);
    if (!seen_.insert(Cat({what, " ", id})).second) {
      sentences_.push_back(Cat({"The company file speaks of the ", what, " ",
                                text::MarkdownCode(id), " twice, and only the first counts."}));
    }
  }

  std::vector<std::string> Sentences() const { return sentences_; }

 private:
  std::set<std::string> seen_;
  std::vector<std::string> sentences_;
};

}  // namespace

const v1::PurposeFacts& FactsOfPurpose(const v1::Company& company, std::string_view id) {
  for (const v1::PurposeFacts& facts : company.purposes()) {
    if (facts.purpose() == id) return facts;
  }
  return v1::PurposeFacts::default_instance();
}

const v1::CategoryFacts& FactsOfCategory(const v1::Company& company, std::string_view id) {
  for (const v1::CategoryFacts& facts : company.categories()) {
    if (facts.category() == id) return facts;
  }
  return v1::CategoryFacts::default_instance();
}

const v1::RecipientFacts& FactsOfRecipient(const v1::Company& company, std::string_view id) {
  for (const v1::RecipientFacts& facts : company.recipients()) {
    if (facts.recipient() == id) return facts;
  }
  return v1::RecipientFacts::default_instance();
}

std::vector<std::string> Stale(const v1::Company& company, const Lookup& lookup) {
  Checker checker;
  for (const v1::PurposeFacts& facts : company.purposes()) {
    checker.Once("purpose", facts.purpose(), lookup.Purpose(facts.purpose()) != nullptr);
  }
  for (const v1::CategoryFacts& facts : company.categories()) {
    checker.Once("category", facts.category(), lookup.Category(facts.category()) != nullptr);
  }
  for (const v1::RecipientFacts& facts : company.recipients()) {
    checker.Once("recipient", facts.recipient(), lookup.Recipient(facts.recipient()) != nullptr);
  }
  for (const v1::JointController& joint : company.joint_controllers()) {
    for (const std::string& id : joint.purposes()) {
      checker.Check("purpose", id, lookup.Purpose(id) != nullptr);
    }
  }
  for (const v1::Client& client : company.clients()) {
    for (const std::string& id : client.categories()) {
      checker.Check("category", id, lookup.Category(id) != nullptr);
    }
  }
  return checker.Sentences();
}

std::string ContactLine(const v1::Contact& contact) {
  return text::Joined({text::MarkdownText(contact.name()), text::MarkdownText(contact.address()),
                       text::MarkdownText(contact.email()), text::MarkdownText(contact.phone()),
                       text::MarkdownText(contact.website())},
                      ", ");
}

}  // namespace zweck::report
