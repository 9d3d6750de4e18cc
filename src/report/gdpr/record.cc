// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/lookup.h"
#include "src/inventory/processing.h"
#include "src/inventory/words.h"
#include "src/report/format.h"
#include "src/report/gdpr/activity.h"
#include "src/report/gdpr/company_facts.h"
#include "src/report/gdpr/open_questions.h"
#include "src/report/gdpr/parties.h"
#include "src/report/gdpr/security.h"
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
using inventory::Processing;
using text::Cat;

// What the two records have in common, and where they part.
class Record {
 public:
  Record(const v1::Inventory& inventory, const v1::Company& company, bool as_controller)
      : inventory_(inventory),
        company_(company),
        lookup_(inventory),
        parties_(inventory, company, questions_),
        as_controller_(as_controller) {
    for (const v1::Category& category : inventory.categories()) {
      if (IsOurs(category)) categories_.insert(category.id());
    }
  }

  std::string Text() {
    const std::string body = Body();  // asks, so that the head can count
    std::string out = Head();
    out += body;
    out += questions_.Section();
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
  }

 private:
  bool IsOurs(const v1::Category& category) const {
    return HasFlows(lookup_, category.id()) && HoldsPersonalData(category, lookup_) &&
           (category.role() == v1::ROLE_PROCESSOR) != as_controller_;
  }

  std::string Head() const {
    const std::string_view article = as_controller_ ? "Art. 30(1)" : "Art. 30(2)";
    std::vector<std::string> names;
    names.reserve(inventory_.binaries().size());
    for (const std::string& name : inventory_.binaries()) names.push_back(text::MarkdownCode(name));
    std::string head =
        Cat({"# Record of processing activities as ", as_controller_ ? "controller" : "processor",
             "\n\n", "GDPR ", article, ". What ",
             names.empty() ? "the programs" : text::Enumerated(names),
             " can do with personal data was read from the flow records that the "
             "compiler left in them; who we are and what protects the data, from the "
             "company file. What is done elsewhere, on paper or with other software, "
             "belongs to the record too and is not here.\n\n"});
    if (!questions_.empty()) {
      head += Cat({"**",
                   inventory::Counted(questions_.size(), "question is open", "questions are open"),
                   ".** They are listed [at the end](#open-questions).\n\n"});
    }
    return head;
  }

  std::string Body() {
    std::string out = parties_.Table(as_controller_);
    if (!as_controller_) out += parties_.Clients(categories_);
    out += ActivitiesText();
    if (!categories_.empty()) {
      out += Cat({"## Security\n\n", as_controller_ ? "Art. 30(1)(g)" : "Art. 30(2)(d)",
                  ", along Art. 32(1).\n\n",
                  SecurityTable(inventory_, lookup_, company_, categories_, questions_)});
    }
    out += NotHere();
    for (const std::string& sentence : Stale(company_, lookup_)) questions_.Ask(sentence, "");
    return out;
  }

  std::string ActivitiesText() {
    std::string out = as_controller_ ? "## Activities\n\n" : "## Categories of processing\n\n";
    const Activities activities = ActivitiesOf(inventory_, lookup_, categories_);
    if (activities.list.empty()) {
      out += as_controller_
                 ? "These programs do nothing with personal data for a purpose of ours.\n\n"
                 : "These programs do nothing with personal data on behalf of others.\n\n";
    }
    std::string details;
    text::MarkdownTable overview =
        as_controller_
            ? text::MarkdownTable(
                  {"No.", "Activity", "Legal basis", "Data subjects", "Outside of the EEA"})
            : text::MarkdownTable({"No.", "Processing", "Data subjects", "Outside of the EEA"});
    std::size_t number = 0;
    for (const Activity& activity : activities.list) {
      const std::string no = std::to_string(++number);
      std::vector<std::string> row = {no, Title(activity)};
      if (as_controller_) {
        const v1::Purpose* purpose = lookup_.Purpose(activity.purpose);
        row.emplace_back(inventory::LegalBasisWords(purpose->legal_basis()));
      }
      row.push_back(Subjects(activity));
      row.push_back(Abroad(activity));
      overview.Add(row);
      details += Cat({"### ", no, ". ", Title(activity), "\n\n", Details(activity)});
    }
    out += overview.Text() + details;
    if (!activities.idle.empty()) out += Idle(activities.idle);
    return out;
  }

  std::string Title(const Activity& activity) const {
    const std::string& title = FactsOfPurpose(company_, activity.purpose).title();
    return title.empty() ? PurposeWords(activity.purpose, lookup_) : text::MarkdownText(title);
  }

  std::string Subjects(const Activity& activity) {
    std::vector<std::string> subjects;
    subjects.reserve(activity.handlings.size());
    for (const Handling& handling : activity.handlings) {
      subjects.push_back(SubjectsOf(*handling.category));
    }
    return text::Joined(subjects, "; ");
  }

  std::string SubjectsOf(const v1::Category& category) {
    if (!category.subjects().empty()) return text::MarkdownText(category.subjects());
    return questions_.Ask("Whom is this data about (Art. 30(1)(c))? Declare its `subjects`.", "",
                          text::MarkdownCode(category.id()));
  }

  std::string Abroad(const Activity& activity) const {
    std::vector<std::string> names;
    for (const Handling& handling : activity.handlings) {
      for (const Disclosure& disclosure : handling.disclosures) {
        const v1::Recipient* recipient = lookup_.Recipient(disclosure.recipient);
        if (recipient == nullptr || inventory::IsThePerson(recipient) ||
            IsInEea(recipient->country())) {
          continue;
        }
        names.push_back(Cat({RecipientWords(disclosure.recipient, lookup_), ", ",
                             text::MarkdownText(CountryName(recipient->country()))}));
      }
    }
    return names.empty() ? "no" : text::Joined(names, "; ");
  }

  std::string Details(const Activity& activity) {
    text::MarkdownTable facts({as_controller_ ? "Art. 30(1)" : "Art. 30(2)", "", ""});
    const std::string id = text::MarkdownCode(activity.purpose);
    facts.Add({"(b)", as_controller_ ? "Purpose" : "Processing",
               Cat({PurposeWords(activity.purpose, lookup_), " (", id, ")"})});
    if (as_controller_) {
      facts.Add({"", "Legal basis", LegalBasis(activity)});
      const std::string joint = parties_.JointControllersOf(activity.purpose);
      if (!joint.empty()) facts.Add({"(a)", "Joint controllers", joint});
      AddFacts(activity, facts);
      facts.Add({"(c)", "Data subjects", Subjects(activity)});
    } else {
      facts.Add({"(a)", "On behalf of", Clients(activity)});
      facts.Add({"", "Data subjects", Subjects(activity)});
    }
    facts.Add({as_controller_ ? "(g)" : "(d)", "Security", "[for all activities](#security)"});
    return facts.Text() + HandlingsTable(activity) + Recipients(activity);
  }

  std::string LegalBasis(const Activity& activity) {
    const std::string id = text::MarkdownCode(activity.purpose);
    const v1::LegalBasis basis = lookup_.Purpose(activity.purpose)->legal_basis();
    if (basis == v1::LEGAL_BASIS_UNSPECIFIED) {
      return questions_.Ask("What is the legal basis (Art. 6)? Declare it with the purpose.", "",
                            id);
    }
    const v1::PurposeFacts& facts = FactsOfPurpose(company_, activity.purpose);
    std::vector<std::string> parts = {Cat({text::Capitalised(inventory::LegalBasisWords(basis)),
                                           ", ", inventory::LegalBasisArticle(basis)})};
    if (basis == v1::LEGAL_BASIS_NOT_PERSONAL) {
      parts.push_back(questions_.Ask(
          "Which basis of Art. 6 is it really? The purpose is declared for data that is about "
          "nobody, and serves data about people.",
          "", id));
    } else if (basis == v1::LEGAL_BASIS_LEGITIMATE_INTERESTS) {
      parts.push_back(Known(facts.legitimate_interest(), id, "legitimate_interest",
                            "Which legitimate interest is it, and how was it weighed against those "
                            "of the people (Art. 6(1)(f), 13(1)(d))?"));
    } else if (basis == v1::LEGAL_BASIS_LEGAL_OBLIGATION || basis == v1::LEGAL_BASIS_PUBLIC_TASK) {
      parts.push_back(
          Known(facts.law(), id, "law", "Which law obliges us or gives us the task (Art. 6(3))?"));
    }
    return text::Joined(parts, "<br>");
  }

  // What the company file says of a purpose, or a question.
  std::string Known(const std::string& answer, const std::string& about, std::string_view field,
                    std::string_view question) {
    if (!answer.empty()) return text::MarkdownText(answer);
    return questions_.Ask(question, Cat({"purposes { purpose: \"…\" ", field, ": \"…\" }"}), about);
  }

  void AddFacts(const Activity& activity, text::MarkdownTable& table) {
    const v1::PurposeFacts& facts = FactsOfPurpose(company_, activity.purpose);
    const std::string id = text::MarkdownCode(activity.purpose);
    table.Add({"", "Responsible",
               Known(facts.department(), id, "department",
                     "Which department answers for the activity?")});
    table.Add({"", "Impact assessment",
               Known(facts.impact_assessment(), id, "impact_assessment",
                     "Where is the data protection impact assessment, or why is none needed "
                     "(Art. 35)?")});
    table.Add(
        {"", "Automated decisions",
         Known(facts.automated_decisions(), id, "automated_decisions",
               "Does a machine alone decide about people, and how (Art. 22)? Say `none` if not.")});
  }

  std::string Clients(const Activity& activity) const {
    std::set<std::string_view> categories;
    for (const Handling& handling : activity.handlings) categories.insert(handling.category->id());
    return parties_.ClientNames(categories);
  }

  std::string HandlingsTable(const Activity& activity) {
    text::MarkdownTable table =
        as_controller_ ? text::MarkdownTable({"(c) Data subjects", "(c) Personal data",
                                              "What is done with it", "Source", "(f) To be erased"})
                       : text::MarkdownTable({"Data subjects", "Personal data",
                                              "What is done with it", "To be erased"});
    for (const Handling& handling : activity.handlings) {
      const v1::Category& category = *handling.category;
      std::vector<std::string> row = {SubjectsOf(category), Data(handling),
                                      text::Capitalised(DoorsWords(handling.doors))};
      if (as_controller_) {
        row.push_back(KnownOf(category, FactsOfCategory(company_, category.id()).source(), "source",
                              "Who supplies this data: the people themselves, or who else "
                              "(Art. 14(2)(f))?"));
        AskForRole(category);
      }
      row.push_back(Erasure(category));
      table.Add(row);
    }
    return table.Text();
  }

  void AskForRole(const v1::Category& category) {
    if (category.role() == v1::ROLE_CONTROLLER) return;
    questions_.Ask(
        "Do we decide about this data, or process it on behalf of somebody (Art. 4(7), 4(8))? "
        "Declare its `role`.",
        "", text::MarkdownCode(category.id()));
  }

  // What the company file says of a category, or a question.
  std::string KnownOf(const v1::Category& category, const std::string& answer,
                      std::string_view field, std::string_view question) {
    if (!answer.empty()) return text::MarkdownText(answer);
    return questions_.Ask(question, Cat({"categories { category: \"…\" ", field, ": \"…\" }"}),
                          text::MarkdownCode(category.id()));
  }

  std::string Data(const Handling& handling) {
    const v1::Category& category = *handling.category;
    std::vector<std::string> parts = {
        Cat({CategoryWords(category), " (", text::MarkdownCode(category.id()),
             "): ", DataWords(handling.fields, lookup_)})};
    for (const FieldAt& at : handling.fields) {
      const v1::Kind* kind = lookup_.Kind(at.field->kind());
      const std::string_view article = kind != nullptr ? SpecialArticle(*kind) : "";
      if (!article.empty()) {
        parts.push_back(Cat({"**", article, ":** ", text::MarkdownText(kind->description())}));
      }
    }
    if (as_controller_) {
      parts.push_back(
          KnownOf(category, FactsOfCategory(company_, category.id()).special_data(), "special_data",
                  "What of this data is of a special category or about offences, and what "
                  "allows it (Art. 9, 10)? No declaration says what people type."));
    }
    return text::Joined(parts, "<br>");
  }

  std::string Erasure(const v1::Category& category) {
    if (!IsStored(lookup_, category.id())) {
      std::vector<std::string> with;
      for (const v1::Category* outer : StoredAround(lookup_, category)) {
        with.push_back(
            Cat({"With ", text::MarkdownCode(outer->id()), ", which it is part of: ",
                 outer->has_retention() ? ErasureWords(*outer) : "no time is declared"}));
      }
      return with.empty() ? "These programs do not store it" : text::Joined(with, "<br>");
    }
    if (!category.has_retention()) {
      return questions_.Ask("How long is this data kept (Art. 30(1)(f))? Declare its `Retention`.",
                            "", text::MarkdownCode(category.id()));
    }
    std::vector<std::string> parts = {text::Capitalised(ErasureWords(category))};
    const std::string event = inventory::EventWords(category, lookup_.FlowsOf(category.id()));
    if (!event.empty()) parts.push_back(Cat({"The event: ", text::MarkdownText(event)}));
    if (const std::string stays = inventory::NotErasableWords(category); !stays.empty()) {
      parts.push_back(text::MarkdownText(stays));
    }
    const std::string& how = FactsOfCategory(company_, category.id()).erasure();
    if (!how.empty()) {
      parts.push_back(text::MarkdownText(how));
      return text::Joined(parts, "<br>");
    }
    const std::set<std::string> never = StoresWithoutErasure(lookup_, category.id());
    const std::set<std::string> ends = StoresWhereItEnds(lookup_, category);
    for (const std::string& store : StoresOf(lookup_, category.id())) {
      const std::string in = Cat({" in ", text::MarkdownCode(store)});
      if (!never.contains(store)) parts.push_back(Cat({"On demand", in}));
      if (ends.contains(store)) {
        parts.push_back(Cat({"By the programs when its time is over", in}));
        continue;
      }
      parts.push_back(questions_.Ask(
          "How is this data erased when its time is over? These programs do not do it there by "
          "`Purge`.",
          "categories { category: \"…\" erasure: \"…\" }",
          Cat({text::MarkdownCode(category.id()), in})));
    }
    return text::Joined(parts, "<br>");
  }

  std::string Recipients(const Activity& activity) {
    std::map<std::string, std::vector<std::string>> gets;
    std::map<std::string, std::set<std::string>> hosts;
    for (const Handling& handling : activity.handlings) {
      for (const Disclosure& disclosure : handling.disclosures) {
        gets[disclosure.recipient].push_back(Cat(
            {"of ", text::MarkdownCode(handling.category->id()), ": ",
             DataWords(disclosure.fields, lookup_), disclosure.kept ? " (kept with them)" : ""}));
        hosts[disclosure.recipient].insert(disclosure.hosts.begin(), disclosure.hosts.end());
      }
    }
    if (gets.empty()) return "These programs give it to nobody else.\n\n";
    text::MarkdownTable table =
        as_controller_
            ? text::MarkdownTable(
                  {"(d) Recipient", "Role", "Gets", "(e) Country", "(e) Safeguards"})
            : text::MarkdownTable({"Recipient", "Role", "Gets", "(c) Country", "(c) Safeguards"});
    for (const auto& [id, what] : gets) {
      std::vector<std::string> who = {RecipientWords(id, lookup_)};
      for (const std::string& host : hosts[id]) {
        who.push_back(Cat({"at ", text::MarkdownText(host)}));
      }
      table.Add({text::Joined(who, "<br>"), RoleOf(id), text::Joined(what, "<br>"), CountryOf(id),
                 SafeguardsOf(id)});
    }
    return table.Text();
  }

  std::string RoleOf(const std::string& id) {
    const v1::Recipient* recipient = lookup_.Recipient(id);
    const v1::Role role = recipient != nullptr ? recipient->role() : v1::ROLE_UNSPECIFIED;
    if (role == v1::ROLE_UNSPECIFIED) {
      return questions_.Ask(
          "Is this recipient a processor or a third party (Art. 4(8), 4(10))? Declare its `role`.",
          "", text::MarkdownCode(id));
    }
    if (role != v1::ROLE_PROCESSOR) return std::string(inventory::RoleWords(role));
    const std::string& contract = FactsOfRecipient(company_, id).contract();
    const std::string_view word = as_controller_ ? "processor" : "sub-processor";
    return text::Joined(
        {std::string(word),
         !contract.empty()
             ? text::MarkdownText(contract)
             : questions_.Ask(
                   as_controller_
                       ? "Where is the contract with this processor (Art. 28(3))?"
                       : "Where is the contract with this sub-processor, and who allowed it "
                         "(Art. 28(2), 28(4))?",
                   "recipients { recipient: \"…\" contract: \"…\" }", text::MarkdownCode(id))},
        "<br>");
  }

  std::string CountryOf(const std::string& id) {
    const v1::Recipient* recipient = lookup_.Recipient(id);
    if (recipient != nullptr && !recipient->country().empty()) {
      return text::MarkdownText(CountryName(recipient->country()));
    }
    if (inventory::IsThePerson(recipient)) return "wherever they are";
    return questions_.Ask("In which country is this recipient? Declare its `country`.", "",
                          text::MarkdownCode(id));
  }

  std::string SafeguardsOf(const std::string& id) {
    const v1::Recipient* recipient = lookup_.Recipient(id);
    if (inventory::IsThePerson(recipient)) return "Not needed: it is about them";
    if (recipient == nullptr || recipient->country().empty()) return "";
    if (IsInEea(recipient->country())) return "Not needed within the EEA";
    const v1::RecipientFacts& facts = FactsOfRecipient(company_, id);
    if (recipient->safeguards().empty()) {
      return questions_.Ask(
          "Which adequacy decision or safeguard allows the transfer out of the EEA (Art. 44 to "
          "49)? "
          "Declare the recipient's `safeguards`.",
          "", text::MarkdownCode(id));
    }
    std::vector<std::string> parts = {text::MarkdownText(recipient->safeguards()),
                                      text::MarkdownText(facts.transfer_documents())};
    // Only there Art. 30(1)(e) asks for documents.
    if (facts.transfer_documents().empty() &&
        recipient->safeguards().find("49") != std::string::npos) {
      parts.push_back(questions_.Ask(
          "Where are the assessment and the safeguards of this transfer documented (Art. 30(1)(e), "
          "49(6))?",
          "recipients { recipient: \"…\" transfer_documents: \"…\" }", text::MarkdownCode(id)));
    }
    return text::Joined(parts, "<br>");
  }

  std::string Idle(const std::vector<Handling>& handlings) const {
    std::string out =
        "### Data that serves no purpose\n\n"
        "It passes these doors and no other: nothing here is stored, sent or used for a "
        "purpose.\n\n";
    text::MarkdownTable table({"Data subjects", "Personal data", "What is done with it"});
    for (const Handling& handling : handlings) {
      table.Add({text::MarkdownText(handling.category->subjects()),
                 Cat({CategoryWords(*handling.category), " (",
                      text::MarkdownCode(handling.category->id()),
                      "): ", DataWords(handling.fields, lookup_)}),
                 text::Capitalised(DoorsWords(handling.doors))});
    }
    return out + table.Text();
  }

  // What people would look for in vain, and why.
  std::string NotHere() {
    std::string list;
    for (const v1::Category& category : inventory_.categories()) {
      if (!HasFlows(lookup_, category.id()) || categories_.contains(category.id())) continue;
      const std::string name =
          Cat({"- ", CategoryWords(category), " (", text::MarkdownCode(category.id()), "): "});
      if (HoldsPersonalData(category, lookup_)) {
        list += Cat({name,
                     as_controller_ ? "we process it on behalf of others, so it is in the record "
                                      "as processor."
                                    : "we decide about it, so it is in the record as controller.",
                     "\n"});
      } else if (as_controller_) {
        list += Cat(
            {name,
             category.anonymous() ? WhyAnonymous(category) : "no value of it points at a person.",
             WhyNotPersonal(category), "\n"});
      }
    }
    return list.empty() ? "" : Cat({"## Not in this record\n\n", list, "\n"});
  }

  static std::string WhyAnonymous(const v1::Category& category) {
    const std::string bits = inventory::BitsWords(category);
    return Cat({"declared anonymous (recital 26)", bits.empty() ? "" : "; ", bits, "."});
  }

  std::string WhyNotPersonal(const v1::Category& category) {
    const std::string& why = FactsOfCategory(company_, category.id()).not_about_people();
    if (!why.empty()) return Cat({" ", text::Stopped(text::MarkdownText(why))});
    bool doubtful = false;
    for (const FieldAt& at : lookup_.Fields(category)) {
      const v1::Kind* kind = lookup_.Kind(at.field->kind());
      doubtful |= kind == nullptr || kind->identifies() == v1::IDENTIFIES_DIRECTLY ||
                  kind->identifies() == v1::IDENTIFIES_INDIRECTLY;
      for (const std::string& id : at.field->purposes()) {
        const v1::Purpose* purpose = lookup_.Purpose(id);
        doubtful |= purpose == nullptr || purpose->legal_basis() != v1::LEGAL_BASIS_NOT_PERSONAL;
      }
    }
    if (!doubtful) return "";
    return Cat(
        {" ", questions_.Ask(
                  "Why is this data about nobody? A kind of it points at people, or a purpose "
                  "of it has a legal basis that only personal data needs.",
                  "categories { category: \"…\" not_about_people: \"…\" }",
                  text::MarkdownCode(category.id()))});
  }

  const v1::Inventory& inventory_;
  const v1::Company& company_;
  Lookup lookup_;
  OpenQuestions questions_;
  Parties parties_;
  bool as_controller_;
  std::set<std::string_view> categories_;
};

}  // namespace

absl::StatusOr<std::string> ToControllerRecord(const v1::Inventory& inventory,
                                               const v1::Company& company) {
  return Record(inventory, company, true).Text();
}

absl::StatusOr<std::string> ToProcessorRecord(const v1::Inventory& inventory,
                                              const v1::Company& company) {
  return Record(inventory, company, false).Text();
}

}  // namespace zweck::report
