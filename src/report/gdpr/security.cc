// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/security.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Cat;

struct Aim {
  v1::SecurityAim aim;
  std::string_view article;
  std::string_view what;
  std::string_view question;
  std::string_view name;  // in a company file
};
constexpr Aim kAims[] = {
    {v1::SECURITY_AIM_ENCRYPTION, "(a)", "Encryption and pseudonyms",
     "What is encrypted or held under a pseudonym beside what the code seals: disks, backups, "
     "connections (Art. 32(1)(a))?",
     "SECURITY_AIM_ENCRYPTION"},
    {v1::SECURITY_AIM_ACCESS, "(b)", "Confidentiality, integrity, availability, resilience",
     "Who can get at the machines and the data, and what keeps the service going (Art. 32(1)(b))?",
     "SECURITY_AIM_ACCESS"},
    {v1::SECURITY_AIM_RECOVERY, "(c)", "Recovery after an incident",
     "How is access to the data restored after an incident (Art. 32(1)(c))?",
     "SECURITY_AIM_RECOVERY"},
    {v1::SECURITY_AIM_TESTING, "(d)", "Regular tests of the measures",
     "How, and how often, are the measures tested (Art. 32(1)(d))?", "SECURITY_AIM_TESTING"},
};

class Code {
 public:
  Code(const v1::Inventory& inventory, const Lookup& lookup,
       const std::set<std::string_view>& categories)
      : lookup_(lookup) {
    for (const v1::Flow& flow : inventory.flows()) {
      if (categories.contains(flow.category())) Add(flow);
    }
  }

  std::string Facts(v1::SecurityAim aim) const {
    std::vector<std::string> facts;
    if (aim == v1::SECURITY_AIM_ENCRYPTION) {
      if (!sealed_.empty()) {
        facts.push_back(Cat({"Sealed at rest: ", text::Joined(sealed_, ", "), "."}));
      }
      if (!encrypted_.empty()) {
        facts.push_back(
            Cat({"Sent by a transport that encrypts: ", text::Joined(encrypted_, ", "), "."}));
      }
      if (!open_.empty()) {
        facts.push_back(
            Cat({"Sent by a transport that does not: ", text::Joined(open_, ", "), "."}));
      }
    } else if (aim == v1::SECURITY_AIM_ACCESS) {
      facts.emplace_back(
          "A field reaches a store, a recipient or a line of code only for a purpose that it "
          "declares; the compiler refuses everything else (Art. 25).");
      if (minimized_ != 0) {
        facts.push_back(Cat({inventory::Counted(minimized_, "flow passes", "flows pass"),
                             " on fewer fields than the category has."}));
      }
    }
    return text::Joined(facts, "<br>");
  }

 private:
  void Add(const v1::Flow& flow) {
    if (flow.minimized()) ++minimized_;
    const std::string sink = text::MarkdownCode(flow.sink());
    if (inventory::LeadsOut(flow.door())) (flow.sealed() ? encrypted_ : open_).push_back(sink);
    const v1::Category* category = lookup_.Category(flow.category());
    if (flow.door() != v1::DOOR_PERSIST || !flow.sealed() || category == nullptr) return;
    std::vector<std::string> read;
    for (const FieldAt& at : lookup_.Fields(*category)) {
      if (std::ranges::find(flow.fields(), at.path) == flow.fields().end()) continue;
      if (category->sealed()) {
        if (!at.sealed) read.push_back(text::MarkdownCode(at.path));
      } else if (at.sealed) {
        sealed_.push_back(Cat({text::MarkdownCode(at.path), " in ", sink}));
      }
    }
    if (!category->sealed()) return;
    const std::string but = read.empty() ? "" : Cat({" but for ", text::Joined(read, " and ")});
    sealed_.push_back(Cat({text::MarkdownCode(category->id()), " in ", sink, but}));
  }

  const Lookup& lookup_;
  std::vector<std::string> sealed_;
  std::vector<std::string> encrypted_;
  std::vector<std::string> open_;
  std::size_t minimized_ = 0;
};

std::string MeasuresOf(const v1::Company& company, v1::SecurityAim aim) {
  std::vector<std::string> measures;
  for (const v1::SecurityMeasure& measure : company.security()) {
    if (measure.aim() == aim && !measure.description().empty()) {
      measures.push_back(text::Stopped(text::MarkdownText(measure.description())));
    }
  }
  return text::Joined(measures, "<br>");
}

}  // namespace

std::string SecurityTable(const v1::Inventory& inventory, const Lookup& lookup,
                          const v1::Company& company, const std::set<std::string_view>& categories,
                          OpenQuestions& questions) {
  const Code code(inventory, lookup, categories);
  text::MarkdownTable table({"Art. 32(1)", "Aim", "From the code", "From the company"});
  for (const Aim& aim : kAims) {
    std::string measures = MeasuresOf(company, aim.aim);
    if (measures.empty()) {
      measures =
          questions.Ask(aim.question, Cat({"security { aim: ", aim.name, " description: \"…\" }"}));
    }
    table.Add({std::string(aim.article), std::string(aim.what), code.Facts(aim.aim), measures});
  }
  const std::string others = MeasuresOf(company, v1::SECURITY_AIM_UNSPECIFIED);
  if (!others.empty()) table.Add({"", "Others", "", others});
  return table.Text();
}

}  // namespace zweck::report
