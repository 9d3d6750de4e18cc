// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"

namespace zweck::report::html {
namespace {

using text::Cat;

void BeginTable(std::string_view caption, std::initializer_list<std::string_view> heads,
                Markup& out) {
  out.Begin("table", {{"class", "terms"}}).Leaf("caption", {{"class", "unseen"}}, caption);
  out.Begin("thead").Begin("tr");
  for (const std::string_view head : heads) out.Leaf("th", {{"scope", "col"}}, head);
  out.End().End().Line().Begin("tbody").Line();
}

void EndTable(Markup& out) { out.End().End().Line(); }

// Links to the categories, one after another.
void WriteCategories(const Model& model, const std::vector<std::size_t>& categories, Markup& out) {
  out.Begin("td");
  if (categories.empty()) out.Leaf("span", {{"class", "soft"}}, "none");
  constexpr std::size_t kMostOfMany = 20;
  const std::size_t most = model.is_large() ? kMostOfMany : categories.size();
  for (std::size_t i = 0; i < std::min(most, categories.size()); ++i) {
    const Entry& entry = model.categories[categories[i]].entry;
    if (i > 0) out.Text(", ");
    out.Link(entry.anchor, entry.title);
  }
  if (categories.size() > most) {
    out.Text(Cat({" and ", std::to_string(categories.size() - most), " more"}));
  }
  out.End();
}

void WriteNotes(std::string_view notes, Markup& out) {
  if (!notes.empty()) out.Void("br", {}).Leaf("span", {{"class", "soft"}}, notes);
}

struct Word {
  std::string_view word;
  std::string_view meaning;
};

constexpr Word kWords[] = {
    {"Points at",
     "Whom a value leads to: a person by itself, such as a name; a person only together with other "
     "data, such as a town; an organisation; or nobody."},
    {"Allowed only", "The declaration of the field allows it, but none of the programs does it."},
    {"Key", "Tells one record from another."},
    {"Person", "Tells whom the record is about: what they ask to see or to erase is found by it."},
    {"Secret",
     "Sealed, which is encrypted, wherever it is stored, and wiped from memory after use."},
    {"Art. 9, Art. 10",
     "What the GDPR guards in particular: health, origin, religion, politics, trade unions, sex "
     "life, "
     "genetic and biometric data; and convictions. Kinds tell it by their terms in public "
     "vocabularies. What people type may hold it, too, and no term tells."},
    {"Controller", "Decides why and how data is processed (GDPR Art. 4(7))."},
    {"Processor", "Processes data for the controller and not for itself (GDPR Art. 4(8))."},
    {"Third party",
     "Gets data, is neither the controller nor a processor, and decides for itself what to do with "
     "it (GDPR Art. 4(10))."},
    {"EEA",
     "The European Economic Area: the EU, Iceland, Liechtenstein and Norway. What leaves it needs "
     "a safeguard (GDPR Art. 44 to 49)."},
};

}  // namespace

void WritePurposes(const Model& model, Markup& out) {
  std::vector<std::vector<std::size_t>> categories(model.purposes.size());
  for (std::size_t c = 0; c < model.categories.size(); ++c) {
    for (const std::size_t p : model.categories[c].purposes()) categories[p].push_back(c);
  }
  BeginTable("Purposes", {"Purpose", "What that is", "Legal basis", "Data"}, out);
  for (std::size_t p = 0; p < model.purposes.size(); ++p) {
    const PurposeView& view = model.purposes[p];
    out.Begin("tr", {{"id", view.entry.anchor}}).Leaf("th", {{"scope", "row"}}, view.entry.title);
    out.Begin("td");
    const bool described = view.purpose != nullptr && !view.purpose->description().empty();
    if (described) out.Text(view.purpose->description());
    if (!described) out.Leaf("span", {{"class", "soft"}}, "not described");
    WriteNotes(view.notes, out);
    out.End().Begin("td");
    if (view.purpose != nullptr) {
      const std::string_view article = inventory::LegalBasisArticle(view.purpose->legal_basis());
      out.Text(inventory::LegalBasisWords(view.purpose->legal_basis()));
      if (!article.empty()) out.Text(" ").Leaf("span", {{"class", "soft"}}, article);
    } else {
      out.Leaf("span", {{"class", "soft"}}, "unknown");
    }
    out.End();
    WriteCategories(model, categories[p], out);
    out.End().Line();
  }
  EndTable(out);
}

void WriteRecipients(const Model& model, Markup& out) {
  std::vector<std::vector<std::size_t>> categories(model.recipients.size());
  for (std::size_t c = 0; c < model.categories.size(); ++c) {
    for (const std::size_t r : model.categories[c].recipients()) categories[r].push_back(c);
  }
  // By role, as on the map.
  std::vector<std::size_t> order(model.recipients.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {},
                    [&](std::size_t r) { return std::pair(model.recipients[r].role(), r); });
  BeginTable("Recipients", {"Recipient", "Role", "Where", "Data"}, out);
  for (const std::size_t r : order) {
    const RecipientView& view = model.recipients[r];
    out.Begin("tr", {{"id", view.entry.anchor}}).Leaf("th", {{"scope", "row"}}, view.entry.title);
    out.Begin("td");
    if (view.recipient != nullptr) out.Text(inventory::RoleWords(view.role()));
    if (view.recipient == nullptr) out.Leaf("span", {{"class", "soft"}}, "not described");
    WriteNotes(view.notes, out);
    out.End().Begin("td");
    if (view.country().empty()) {
      out.Leaf("span", {{"class", "soft"}},
               inventory::IsThePerson(view.recipient) ? "wherever they are" : "not stated");
    } else {
      out.Text(CountryName(view.country()));
      out.Text(view.is_outside_eea() ? ", outside the EEA" : ", in the EEA");
      const std::string& safeguards = view.recipient->safeguards();
      if (!safeguards.empty()) {
        out.Void("br", {}).Leaf("span", {{"class", "soft"}}, safeguards);
      } else if (view.is_outside_eea()) {
        out.Void("br", {}).Leaf("span", {{"class", "only"}}, "no safeguard is named");
      }
    }
    out.End();
    WriteCategories(model, categories[r], out);
    out.End().Line();
  }
  EndTable(out);
}

void WritePolicy(const Model& model, Markup& out) {
  std::vector<std::vector<std::size_t>> categories(model.sentences.size());
  std::vector<std::size_t> beyond;
  for (std::size_t c = 0; c < model.categories.size(); ++c) {
    std::set<std::size_t> used;
    bool all = true;
    for (const DoorView& door : model.categories[c].doors) {
      used.insert(door.allowed_by.begin(), door.allowed_by.end());
      all = all && door.uncovered.empty() && door.excluded_by.empty();
    }
    for (const std::size_t s : used) categories[s].push_back(c);
    if (!all) beyond.push_back(c);
  }
  if (!model.policy_title.empty()) out.Leaf("p", model.policy_title).Line();
  if (beyond.empty()) {
    out.Leaf("p", "All that the programs can do is allowed by one of these sentences.").Line();
  } else {
    out.Begin("p", {{"class", "beyond"}}).Text("Beyond what these sentences allow goes data of ");
    for (std::size_t i = 0; i < beyond.size(); ++i) {
      if (i > 0) out.Text(i + 1 == beyond.size() ? " and " : ", ");
      const Entry& entry = model.categories[beyond[i]].entry;
      out.Link(entry.anchor, entry.title);
    }
    out.Text(".").End().Line();
  }
  BeginTable("Sentences of the policy",
             {"Sentence", "The policy’s words", "How to read them", "Data"}, out);
  for (std::size_t s = 0; s < model.sentences.size(); ++s) {
    const SentenceView& view = model.sentences[s];
    out.Begin("tr", {{"id", view.entry.anchor}}).Begin("th", {{"scope", "row"}});
    out.Text(view.entry.title).Text(" ").Leaf("code", view.entry.id).End().Begin("td");
    for (const std::string& words : view.sentence->words) out.Leaf("p", Cat({"“", words, "”"}));
    out.End().Leaf("td", view.sentence->reading);
    WriteCategories(model, categories[s], out);
    out.End().Line();
  }
  EndTable(out);
}

void WriteReadingHelp(Markup& out) {
  out.Leaf("p",
           "Each program was built with Zweck, a library through which data of a declared category "
           "can be stored, sent or used only for a purpose that the declaration names. Each such "
           "way that was compiled leaves a record in the program, and this page is made of those "
           "records. So it shows what the programs can do, not how often they do it, nor with "
           "whose data.");
  out.Line();
  out.Leaf("p",
           "It does not show what a program does with data beside that library, what other "
           "programs do, or what people do by hand. It is not legal advice.");
  out.Line().Begin("dl", {{"class", "words"}}).Line();
  for (const Word& word : kWords) {
    out.Begin("div").Leaf("dt", word.word).Leaf("dd", word.meaning).End().Line();
  }
  out.End().Line();
}

}  // namespace zweck::report::html
