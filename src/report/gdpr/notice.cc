// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/gdpr/activity.h"
#include "src/report/gdpr/company_facts.h"
#include "src/report/gdpr/open_questions.h"
#include "src/report/gdpr/parties.h"
#include "src/report/gdpr/sentences.h"
#include "src/report/gdpr/special_data.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::HoldsPersonalData;
using inventory::Lookup;
using text::Cat;

// What is done with one category: an entry for each purpose, with one handling.
struct Part {
  const v1::Category* category;
  std::vector<Activity> activities;
  FieldList idle;  // what serves none of them
};

// What stands on one line before a list is easier to read.
constexpr std::size_t kMostOnALine = 8;

// The names of some of the fields: ": all of it.", ": email, full name.", or a list, indented by so
// much.
std::string Names(const FieldList& fields, const FieldList& all, std::string_view indent) {
  if (fields.size() == all.size()) return ": all of it.";
  std::vector<std::string> names;
  names.reserve(fields.size());
  for (const FieldAt& at : fields) names.push_back(FieldWords(at.path));
  if (names.size() <= kMostOnALine) return Cat({": ", text::Joined(names, ", "), "."});
  std::string list = ":";
  for (const std::string& name : names) list += Cat({"\n", indent, "- ", name});
  return list;
}

bool IsDirectMarketing(const v1::Purpose& purpose) {
  return purpose.dpv() == "dpv:DirectMarketing" ||
         std::string_view(purpose.fides()).starts_with("marketing");
}

class Notice {
 public:
  Notice(const v1::Inventory& inventory, const v1::Company& company)
      : inventory_(inventory),
        company_(company),
        lookup_(inventory),
        parties_(inventory, company, questions_) {}

  std::string Text() {
    const std::string body = Body();  // asks, so that the head can tell
    std::string out = "# Privacy notice\n\n";
    if (!questions_.empty()) {
      out += Cat({"**This is a draft: ",
                  inventory::Counted(questions_.size(), "question is", "questions are"),
                  " open.** They are listed [at the end](#open-questions); answer them before you "
                  "publish it.\n\n"});
    }
    out += body + questions_.Section();
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
  }

 private:
  std::string Body() {
    std::string out = WhoWeAre();
    CollectParts();
    std::string processed;
    std::string nobody;
    for (const v1::Category& category : inventory_.categories()) {
      if (!HasFlows(lookup_, category.id())) continue;
      if (!HoldsPersonalData(category, lookup_)) {
        nobody += Cat({"- ", CategoryWords(category), "\n"});
      } else if (category.role() == v1::ROLE_PROCESSOR) {
        processed += Cat({"- ", text::Stopped(CategoryWords(category)), " It is about ",
                          text::Stopped(text::MarkdownText(category.subjects())), "\n"});
      } else {
        out += About(parts_.at(&category));
      }
    }
    if (!processed.empty()) {
      out +=
          Cat({"## What we hold on behalf of others\n\nOur clients decide about this data; ask "
               "them. We help them to answer.\n\n",
               processed, "\n"});
    }
    if (!nobody.empty()) {
      out += Cat({"## What is about nobody\n\nNo value of this data points at a person:\n\n",
                  nobody, "\n"});
    }
    out += Decisions();
    out += Rights();
    for (const std::string& sentence : Stale(company_, lookup_)) questions_.Ask(sentence, "");
    return out;
  }

  std::string WhoWeAre() {
    std::string out = Cat({"## Who we are\n\n", parties_.Name(),
                           " decides why and how the data below is processed. You reach us here: ",
                           text::Stopped(parties_.Address()), "\n\n"});
    if (company_.no_data_protection_officer().empty()) {
      out += Cat({"Our data protection officer: ", text::Stopped(parties_.Officer()), "\n\n"});
    }
    if (company_.no_representative().empty()) {
      out += Cat({"Our representative in the European Union: ",
                  text::Stopped(parties_.Representative()), "\n\n"});
    }
    for (const v1::JointController& joint : company_.joint_controllers()) {
      std::vector<std::string> purposes;
      purposes.reserve(joint.purposes().size());
      for (const std::string& id : joint.purposes()) {
        purposes.push_back(ForPurpose(id, lookup_));
      }
      out += Cat(
          {"Together with us decides ", ContactLine(joint.contact()),
           purposes.empty() ? "" : ", where the purpose is ", text::Joined(purposes, ", or "), ". ",
           joint.arrangement().empty()
               ? questions_.Ask("What did we and this joint controller agree about your rights "
                                "(Art. 26(2))?",
                                "joint_controllers { arrangement: \"…\" }",
                                text::MarkdownText(joint.contact().name()))
               : text::Stopped(text::MarkdownText(joint.arrangement())),
           "\n\n"});
    }
    return out;
  }

  // About whom we decide to hold data: of a category of ours, some of which points at people.
  bool IsOurs(const v1::Category& category) const {
    return category.role() != v1::ROLE_PROCESSOR && HoldsPersonalData(category, lookup_);
  }

  void CollectParts() {
    std::set<std::string_view> ours;
    for (const v1::Category& category : inventory_.categories()) {
      if (!IsOurs(category)) continue;
      ours.insert(category.id());
      parts_.try_emplace(&category, Part{.category = &category, .activities = {}, .idle = {}});
    }
    Activities all = ActivitiesOf(inventory_, lookup_, ours);
    for (Activity& activity : all.list) {
      for (Handling& handling : activity.handlings) {
        const auto part = parts_.find(handling.category);
        if (part == parts_.end()) continue;
        purposes_.insert(activity.purpose);
        Activity one{.purpose = activity.purpose, .handlings = {}};
        one.handlings.push_back(std::move(handling));
        part->second.activities.push_back(std::move(one));
      }
    }
    for (Handling& handling : all.idle) {
      const auto part = parts_.find(handling.category);
      if (part != parts_.end()) part->second.idle = std::move(handling.fields);
    }
  }

  std::string About(const Part& part) {
    const v1::Category& category = *part.category;
    std::string out = Cat({"## ", CategoryWords(category), "\n\n"});
    if (!category.subjects().empty()) {
      out +=
          Cat({"This is about ", text::Stopped(text::MarkdownText(category.subjects())), "\n\n"});
    }
    const FieldList used = Used(part);
    out += Cat({"- **What.** ", What(part, used)});
    if (!part.idle.empty()) {
      out += Cat({"- **What is not kept.** It comes in, and is neither stored, sent nor used:\n",
                  Described(part.idle)});
    }
    out += Cat({"- **Why.** ", Why(part, used)});
    out += Cat({"- **How long.** ", HowLong(category), "\n"});
    out += Cat({"- **Who.** ", Who(part, used)});
    out += Cat({"- **Where it comes from.** ", Source(category), "\n"});
    out += Cat({"- **Whether you must give it.** ", MustBeGiven(category), "\n"});
    out += Cat({"- **Your rights here.** ", RightsHere(part), "\n\n"});
    return out;
  }

  // What serves one of its purposes.
  FieldList Used(const Part& part) const {
    std::set<std::string> wanted;
    for (const Activity& activity : part.activities) {
      for (const FieldAt& at : activity.handlings[0].fields) wanted.insert(at.path);
    }
    FieldList fields = lookup_.Fields(*part.category);
    std::erase_if(fields, [&](const FieldAt& at) { return !wanted.contains(at.path); });
    return fields;
  }

  // A list: the name of each field, and what it is.
  std::string Described(const FieldList& fields) const {
    std::string list;
    for (const FieldAt& at : fields) {
      const std::string name = text::Capitalised(FieldWords(at.path));
      const v1::Kind* kind = lookup_.Kind(at.field->kind());
      list += Cat({"  - ", name});
      if (kind != nullptr && !kind->description().empty()) {
        list += Cat({": ", text::MarkdownText(WithinSentence(kind->description()))});
      }
      if (const std::string amount = inventory::AmountWords(at); !amount.empty()) {
        list += Cat({"; ", text::MarkdownText(amount)});
      }
      list += "\n";
    }
    return list;
  }

  std::string What(const Part& part, const FieldList& used) {
    std::vector<std::string> special;
    for (const FieldAt& at : used) {
      const v1::Kind* kind = lookup_.Kind(at.field->kind());
      if (kind != nullptr && !SpecialArticle(*kind).empty()) special.push_back(FieldWords(at.path));
    }
    if (used.empty()) return "Nothing that we use.\n";
    if (special.empty()) return Cat({"This:\n", Described(used)});
    const std::string& facts = FactsOfCategory(company_, part.category->id()).special_data();
    return Cat({"The law guards some of this in particular: ",
                text::Stopped(text::Joined(special, ", ")), " ",
                facts.empty()
                    ? questions_.Ask("What allows us to process this special data (Art. 9(2), 10)?",
                                     "categories { category: \"…\" special_data: \"…\" }",
                                     text::MarkdownCode(part.category->id()))
                    : text::Stopped(text::MarkdownText(facts)),
                " All of it:\n", Described(used)});
  }

  std::string Why(const Part& part, const FieldList& used) {
    if (part.activities.empty()) {
      return "For nothing.\n";
    }
    std::string why = part.activities.size() == 1 ? "" : "There are several purposes:\n";
    for (const Activity& activity : part.activities) {
      if (part.activities.size() > 1) why += "  - ";
      why += Cat({text::Capitalised(text::Stopped(ForPurpose(activity.purpose, lookup_))), " ",
                  Basis(activity.purpose)});
      if (part.activities.size() > 1) {
        why += Cat({" It takes", Names(activity.handlings[0].fields, used, "    ")});
      }
      why += "\n";
    }
    return why;
  }

  // GDPR Art. 13(1)(c) and (d).
  std::string Basis(const std::string& id) {
    const v1::LegalBasis basis = lookup_.Purpose(id)->legal_basis();
    const v1::PurposeFacts& facts = FactsOfPurpose(company_, id);
    const std::string article = Cat({" (", inventory::LegalBasisArticle(basis), ")"});
    switch (basis) {
      case v1::LEGAL_BASIS_CONSENT:
        return Cat({"We do it because you agreed", article, "."});
      case v1::LEGAL_BASIS_CONTRACT:
        return Cat({"We need it for our contract with you, or for what you asked of us before one",
                    article, "."});
      case v1::LEGAL_BASIS_LEGAL_OBLIGATION:
        return Cat({"The law obliges us to", article, Law(id)});
      case v1::LEGAL_BASIS_VITAL_INTERESTS:
        return Cat({"Somebody's life or health depends on it", article, "."});
      case v1::LEGAL_BASIS_PUBLIC_TASK:
        return Cat({"It is a task in the public interest that was given to us", article, Law(id)});
      case v1::LEGAL_BASIS_LEGITIMATE_INTERESTS:
        return Cat(
            {"We have a legitimate interest in it", article,
             Known(facts.legitimate_interest(), id, "legitimate_interest",
                   "Which legitimate interest is it, and how was it weighed against those of "
                   "the people (Art. 6(1)(f), 13(1)(d))?")});
      case v1::LEGAL_BASIS_NOT_PERSONAL:
        return questions_.Ask(
            "Which basis of Art. 6 is it really? The purpose is declared for data that is about "
            "nobody, and serves data about people.",
            "", text::MarkdownCode(id));
      default:
        return questions_.Ask("What is the legal basis (Art. 6)? Declare it with the purpose.", "",
                              text::MarkdownCode(id));
    }
  }

  std::string Law(const std::string& id) {
    return Known(FactsOfPurpose(company_, id).law(), id, "law",
                 "Which law obliges us or gives us the task (Art. 6(3))?");
  }

  // The end of a sentence: ": to answer who writes to us."
  std::string Known(const std::string& answer, const std::string& id, std::string_view field,
                    std::string_view question) {
    if (!answer.empty()) return Cat({": ", text::Stopped(text::MarkdownText(answer))});
    return Cat(
        {". ", questions_.Ask(question, Cat({"purposes { purpose: \"…\" ", field, ": \"…\" }"}),
                              text::MarkdownCode(id))});
  }

  // Art. 12(4): people whose request is refused are told why.
  static std::string Stays(const v1::Category& category) {
    if (category.not_erasable().empty()) return "";
    return Cat({" We don't erase it sooner, also if you ask us to: ",
                text::Stopped(text::MarkdownText(category.not_erasable()))});
  }

  std::string SoonerWords(const v1::Category& category) const {
    return StoresWithoutErasure(lookup_, category.id()).empty()
               ? " We can erase it sooner, if you ask us to."
               : "";
  }

  std::string HowLong(const v1::Category& category) {
    if (!IsStored(lookup_, category.id())) {
      std::vector<std::string> with;
      for (const v1::Category* outer : StoredAround(lookup_, category)) {
        with.push_back(Cat({"It is part of “", CategoryWords(*outer), "”, and goes with it."}));
      }
      return with.empty() ? "We don't store it." : text::Joined(with, " ");
    }
    if (!category.has_retention()) {
      return questions_.Ask("How long is this data kept (Art. 13(2)(a))? Declare its `Retention`.",
                            "", text::MarkdownCode(category.id()));
    }
    // That something can be erased, such as by its key, does not make it go when its time is over.
    const std::string& how = FactsOfCategory(company_, category.id()).erasure();
    if (!how.empty()) {
      return Cat({"We erase it ", ErasureWords(category), ". ",
                  text::Capitalised(text::Stopped(text::MarkdownText(how))), Stays(category)});
    }
    if (StoresWhereItEnds(lookup_, category) == StoresOf(lookup_, category.id())) {
      return Cat({"We erase it ", ErasureWords(category), ". Our programs do that by themselves.",
                  !category.not_erasable().empty() ? Stays(category) : SoonerWords(category)});
    }
    return Cat(
        {"It is to be erased ", ErasureWords(category), ".",
         !category.not_erasable().empty() ? Stays(category) : SoonerWords(category), " ",
         questions_.Ask("Is this data erased when its time is over, and how? These programs do not "
                        "do it everywhere by `Purge`.",
                        "categories { category: \"…\" erasure: \"…\" }",
                        text::MarkdownCode(category.id()))});
  }

  std::string Who(const Part& part, const FieldList& used) {
    std::string who;
    for (const Activity& activity : part.activities) {
      for (const Disclosure& disclosure : activity.handlings[0].disclosures) {
        who += Cat({"  - ", Recipient(disclosure, activity.purpose, used), "\n"});
      }
    }
    if (who.empty()) return "Nobody but us.\n";
    return Cat({"Besides us:\n", who});
  }

  std::string Recipient(const Disclosure& disclosure, const std::string& purpose,
                        const FieldList& used) {
    const std::string& id = disclosure.recipient;
    const v1::Recipient* recipient = lookup_.Recipient(id);
    const std::string names = Names(disclosure.fields, used, "    ");
    if (inventory::IsThePerson(recipient)) {
      return Cat({"You get this yourself ", ForPurpose(purpose, lookup_), names});
    }
    const std::string country =
        recipient != nullptr && !recipient->country().empty()
            ? text::MarkdownText(CountryName(recipient->country()))
            : questions_.Ask("In which country is this recipient? Declare its `country`.", "",
                             text::MarkdownCode(id));
    std::string sentence =
        Cat({RecipientWords(id, lookup_), " (", country, ") ", disclosure.kept ? "keeps" : "gets",
             " this ", text::Stopped(ForPurpose(purpose, lookup_))});
    if (recipient != nullptr && recipient->role() == v1::ROLE_PROCESSOR) {
      sentence += " They work for us, by our instructions.";
    } else {
      sentence += " They decide by themselves what they do with it.";
    }
    if (recipient != nullptr && !recipient->country().empty() && !IsInEea(recipient->country())) {
      sentence += Cat({" ", Transfer(*recipient)});
    }
    if (!disclosure.hosts.empty()) {
      std::vector<std::string> hosts;
      hosts.reserve(disclosure.hosts.size());
      for (const std::string& host : disclosure.hosts) hosts.push_back(text::MarkdownText(host));
      sentence += Cat({" It goes to ", text::Joined(hosts, ", "), "."});
    }
    sentence += Cat({" What they ", disclosure.kept ? "keep" : "get", names});
    return sentence;
  }

  // GDPR Art. 13(1)(f).
  std::string Transfer(const v1::Recipient& recipient) {
    if (recipient.safeguards().empty()) {
      return Cat(
          {"That is outside of the European Economic Area. ",
           questions_.Ask("Which adequacy decision or safeguard allows the transfer out of the "
                          "EEA (Art. 44 to 49)? Declare the recipient's `safeguards`.",
                          "", text::MarkdownCode(recipient.id()))});
    }
    const std::string& copy = FactsOfRecipient(company_, recipient.id()).safeguards_copy();
    return Cat(
        {"That is outside of the European Economic Area; your data is protected there by this: ",
         text::Stopped(text::MarkdownText(recipient.safeguards())), " ",
         !copy.empty()
             ? text::Capitalised(text::Stopped(text::MarkdownText(copy)))
             : questions_.Ask("How do people get a copy of the safeguards (Art. 13(1)(f))?",
                              "recipients { recipient: \"…\" safeguards_copy: \"…\" }",
                              text::MarkdownCode(recipient.id()))});
  }

  std::string KnownOf(const v1::Category& category, const std::string& answer,
                      std::string_view field, std::string_view question) {
    if (!answer.empty()) return text::Capitalised(text::Stopped(text::MarkdownText(answer)));
    return questions_.Ask(question, Cat({"categories { category: \"…\" ", field, ": \"…\" }"}),
                          text::MarkdownCode(category.id()));
  }

  std::string Source(const v1::Category& category) {
    return KnownOf(category, FactsOfCategory(company_, category.id()).source(), "source",
                   "Who supplies this data: the people themselves, or who else (Art. 14(2)(f))?");
  }

  std::string MustBeGiven(const v1::Category& category) {
    return KnownOf(category, FactsOfCategory(company_, category.id()).must_be_given(),
                   "must_be_given",
                   "Does a law or a contract oblige people to give this data, and what follows if "
                   "they don't (Art. 13(2)(e))?");
  }

  // What hangs on the legal basis; what does not stands at the end, once. Objections stand out, as
  // Art. 21(4) asks.
  std::string RightsHere(const Part& part) {
    std::set<v1::LegalBasis> bases;
    bool marketing = false;
    for (const Activity& activity : part.activities) {
      const v1::Purpose* purpose = lookup_.Purpose(activity.purpose);
      bases.insert(purpose->legal_basis());
      marketing = marketing || IsDirectMarketing(*purpose);
    }
    std::vector<std::string> rights;
    if (bases.contains(v1::LEGAL_BASIS_CONSENT)) {
      rights.emplace_back(
          "You may take back your agreement at any time; what we did before stays lawful "
          "(Art. 7(3)).");
    }
    if (marketing) {
      rights.emplace_back(
          "**You may object to advertising at any time, without a reason (Art. 21(2)).**");
    }
    if (bases.contains(v1::LEGAL_BASIS_LEGITIMATE_INTERESTS) ||
        bases.contains(v1::LEGAL_BASIS_PUBLIC_TASK)) {
      rights.emplace_back(
          "**You may object at any time, for reasons of your own situation (Art. 21(1)).**");
    }
    if (bases.contains(v1::LEGAL_BASIS_CONSENT) || bases.contains(v1::LEGAL_BASIS_CONTRACT)) {
      rights.emplace_back(
          "You may have what you gave us in a machine-readable form, or sent to somebody else "
          "(Art. 20).");
    }
    if (bases.contains(v1::LEGAL_BASIS_LEGAL_OBLIGATION)) {
      rights.emplace_back(
          "What the law obliges us to keep, we can't erase before its time (Art. 17(3)(b)).");
    }
    rights.emplace_back("And [those that you always have](#your-rights).");
    return text::Joined(rights, " ");
  }

  // GDPR Art. 13(2)(f).
  std::string Decisions() {
    std::vector<std::string> sentences;
    for (const v1::Purpose& purpose : inventory_.purposes()) {
      const std::string& facts = FactsOfPurpose(company_, purpose.id()).automated_decisions();
      if (!purposes_.contains(purpose.id()) || facts == "none") continue;
      sentences.push_back(
          facts.empty()
              ? questions_.Ask("Does a machine alone decide about people, and how (Art. 22)?",
                               "purposes { purpose: \"…\" automated_decisions: \"none\" }",
                               text::MarkdownCode(purpose.id()))
              : Cat({text::Capitalised(ForPurpose(purpose.id(), lookup_)), ": ",
                     text::Stopped(text::MarkdownText(facts))}));
    }
    if (sentences.empty()) sentences.emplace_back("No machine decides about you alone (Art. 22).");
    return Cat({"## Decisions by machines\n\n", text::Joined(sentences, "\n\n"), "\n\n"});
  }

  std::string Rights() {
    const v1::Contact& authority = company_.supervisory_authority();
    const std::string line = ContactLine(authority);
    return Cat(
        {"## Your rights\n\nWrite to us, and it costs you nothing. We answer within a month "
         "(Art. 12).\n\n"
         "- You may ask what we hold about you, and get a copy (Art. 15).\n"
         "- You may have what is wrong put right (Art. 16).\n"
         "- You may have it erased, unless a law says that we must keep it (Art. 17).\n"
         "- You may have it locked while something is in dispute (Art. 18).\n"
         "- You may complain to a supervisory authority, where you live, where you work, or "
         "where we are (Art. 77): ",
         !line.empty() ? text::Stopped(line)
                       : questions_.Ask("Which supervisory authority is ours (Art. 13(2)(d))?",
                                        "supervisory_authority { name: \"…\" }"),
         "\n\n"});
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  OpenQuestions questions_;
  Parties parties_;
  std::map<const v1::Category*, Part> parts_;
  std::set<std::string, std::less<>> purposes_;  // of those
};

}  // namespace

absl::StatusOr<std::string> ToNotice(const v1::Inventory& inventory, const v1::Company& company) {
  return Notice(inventory, company).Text();
}

}  // namespace zweck::report
