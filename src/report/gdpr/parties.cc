// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/parties.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/report/gdpr/company_facts.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using text::Cat;

// Is the client one on whose behalf the category is processed?
bool Covers(const v1::Client& client, std::string_view category) {
  return client.categories().empty() ||
         std::ranges::find(client.categories(), category) != client.categories().end();
}

std::string OrNoneNamed(const std::string& line) { return line.empty() ? "none is named" : line; }

}  // namespace

std::string Parties::Name() const {
  std::vector<std::string> controllers;
  for (const v1::Recipient& recipient : inventory_.recipients()) {
    if (recipient.role() != v1::ROLE_CONTROLLER) continue;
    controllers.push_back(recipient.name().empty() ? text::MarkdownCode(recipient.id())
                                                   : text::MarkdownText(recipient.name()));
  }
  const std::string declared = text::Enumerated(controllers);
  const bool several = controllers.size() > 1;
  if (several) {
    questions_.Ask(
        "Which of these are we, and who are the others? Each is declared as controller, so the "
        "record takes data that goes to them for ours.",
        "", declared);
  }
  if (company_.name().empty()) {
    return controllers.empty() || several ? questions_.Ask("Who are we?", "name: \"…\"") : declared;
  }
  const std::string name = text::MarkdownText(company_.name());
  if (controllers.size() == 1 && declared != name) {
    questions_.Ask(Cat({"Are ", name, " of the company file and ", declared,
                        " of the declarations the same?"}),
                   "");
  }
  return name;
}

std::string Parties::Address() const {
  const v1::Contact& contact = company_.contact();
  std::vector<std::string> parts = {ContactLine(contact)};
  if (contact.address().empty()) {
    parts.push_back(questions_.Ask("What is our postal address?", "contact { address: \"…\" }"));
  }
  if (contact.email().empty() && contact.phone().empty()) {
    parts.push_back(questions_.Ask("How are we reached quickly, by e-mail or telephone?",
                                   "contact { email: \"…\" phone: \"…\" }"));
  }
  return text::Joined(parts, ", ");
}

std::string Parties::Officer() const {
  std::string line = ContactLine(company_.data_protection_officer());
  if (!line.empty()) return line;
  if (!company_.no_data_protection_officer().empty()) {
    return Cat({"None. ", text::MarkdownText(company_.no_data_protection_officer())});
  }
  return questions_.Ask("Who is the data protection officer, or why is none needed (Art. 37)?",
                        "data_protection_officer { name: \"…\" email: \"…\" }");
}

std::string Parties::Representative() const {
  std::string line = ContactLine(company_.representative());
  if (!line.empty()) return line;
  if (!company_.no_representative().empty()) {
    return Cat({"None. ", text::MarkdownText(company_.no_representative())});
  }
  return questions_.Ask("Who represents us in the EU, or why is nobody needed (Art. 27)?",
                        "no_representative: \"…\"");
}

std::string Parties::JointControllers() const {
  std::vector<std::string> joint;
  for (const v1::JointController& other : company_.joint_controllers()) {
    std::vector<std::string> purposes;
    purposes.reserve(other.purposes().size());
    for (const std::string& id : other.purposes()) purposes.push_back(text::MarkdownCode(id));
    joint.push_back(Cat({ContactLine(other.contact()), " (for ",
                         purposes.empty() ? "everything" : text::Joined(purposes, ", "), ")"}));
  }
  if (!joint.empty()) return text::Joined(joint, "<br>");
  if (!company_.no_joint_controllers().empty()) {
    return Cat({"None. ", text::MarkdownText(company_.no_joint_controllers())});
  }
  return questions_.Ask("Who decides together with us about the processing (Art. 26)?",
                        "no_joint_controllers: \"…\"");
}

std::string Parties::JointControllersOf(std::string_view purpose) const {
  std::vector<std::string> joint;
  for (const v1::JointController& other : company_.joint_controllers()) {
    const bool covers = other.purposes().empty() ||
                        std::ranges::find(other.purposes(), purpose) != other.purposes().end();
    if (!covers) continue;
    joint.push_back(text::Joined(
        {ContactLine(other.contact()),
         !other.arrangement().empty()
             ? text::MarkdownText(other.arrangement())
             : questions_.Ask("Where is the arrangement with this joint controller (Art. 26(1))?",
                              "joint_controllers { arrangement: \"…\" }",
                              text::MarkdownText(other.contact().name()))},
        "; "));
  }
  return text::Joined(joint, "<br>");
}

std::string Parties::Table(bool as_controller) const {
  text::MarkdownTable table({as_controller ? "Art. 30(1)(a)" : "Art. 30(2)(a)", ""});
  table.Add({as_controller ? "Controller" : "Processor", Name()});
  table.Add({"Contact", Address()});
  if (as_controller) table.Add({"Joint controllers", JointControllers()});
  table.Add({"Representative in the EU", Representative()});
  table.Add({"Data protection officer", Officer()});
  table.Add(
      {"Last reviewed", !company_.reviewed().empty()
                            ? text::MarkdownText(company_.reviewed())
                            : questions_.Ask("When was this record last reviewed, and by whom?",
                                             "reviewed: \"…\"")});
  return Cat({"## ", as_controller ? "Controller" : "Processor", "\n\n", table.Text()});
}

std::string Parties::Clients(const std::set<std::string_view>& categories) const {
  if (categories.empty()) return {};
  std::string out = "## Controllers on whose behalf we process\n\n";
  text::MarkdownTable table({"Art. 30(2)(a): Controller", "Representative",
                             "Data protection officer", "Processed for it"});
  for (const v1::Client& client : company_.clients()) {
    std::vector<std::string> covered;
    for (const std::string_view category : categories) {
      if (Covers(client, category)) covered.push_back(text::MarkdownCode(category));
    }
    if (covered.empty()) continue;
    const v1::Contact& contact = client.contact();
    const bool reachable =
        !contact.name().empty() &&
        (!contact.address().empty() || !contact.email().empty() || !contact.phone().empty());
    table.Add({text::Joined(
                   {ContactLine(contact),
                    reachable ? ""
                              : questions_.Ask("What are the name and the contact details of this "
                                               "client (Art. 30(2)(a))?",
                                               "clients { contact { name: \"…\" address: \"…\" } }",
                                               ContactLine(contact))},
                   ", "),
               OrNoneNamed(ContactLine(client.representative())),
               OrNoneNamed(ContactLine(client.data_protection_officer())),
               text::Joined(covered, ", ")});
  }
  out += table.Text();
  if (!company_.clients_elsewhere().empty()) {
    return Cat({out, "The list of clients: ",
                text::Stopped(text::MarkdownText(company_.clients_elsewhere())), "\n\n"});
  }
  for (const std::string_view category : categories) {
    const bool covered = std::ranges::any_of(
        company_.clients(), [&](const v1::Client& client) { return Covers(client, category); });
    if (covered) continue;
    const std::string link = questions_.Ask(
        "On whose behalf do we process this data: names and contact details (Art. 30(2)(a))?",
        "clients { contact { name: \"…\" address: \"…\" } }", text::MarkdownCode(category));
    out += Cat({text::MarkdownCode(category), ": ", link, "\n\n"});
  }
  return out;
}

std::string Parties::ClientNames(const std::set<std::string_view>& categories) const {
  std::vector<std::string> names;
  for (const v1::Client& client : company_.clients()) {
    if (std::ranges::any_of(categories,
                            [&](std::string_view category) { return Covers(client, category); })) {
      names.push_back(client.contact().name().empty()
                          ? "a client without a name"
                          : text::MarkdownText(client.contact().name()));
    }
  }
  if (!company_.clients_elsewhere().empty()) names.emplace_back("those on the list of clients");
  return names.empty() ? "the controllers above" : text::Joined(names, "; ");
}

}  // namespace zweck::report
