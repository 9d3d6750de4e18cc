// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/words.h"
#include "src/report/gdpr/special_data.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::report::html {
namespace {

using text::Cat;

void WriteSoft(std::string_view text, Markup& out) {
  if (!text.empty()) out.Text(" ").Leaf("span", {{"class", "soft"}}, text);
}

// "third party, Germany"
std::string About(const RecipientView& recipient) {
  if (recipient.recipient == nullptr) return {};
  std::string about(inventory::RoleWords(recipient.role()));
  if (!recipient.country().empty()) about += Cat({", ", CountryName(recipient.country())});
  return about;
}

// ---- Facts

void BeginFact(std::string_view term, Markup& out) {
  out.Begin("div").Leaf("dt", term).Begin("dd");
}

void EndFact(Markup& out) { out.End().End().Line(); }

void WriteFact(std::string_view term, std::string_view text, Markup& out) {
  if (text.empty()) return;
  out.Begin("div").Leaf("dt", term).Leaf("dd", {{"class", "sentence"}}, text).End().Line();
}

// Each with what is said beside it.
template <class Views, class Beside>
void WriteLinks(std::string_view term, std::string_view none, const Views& views,
                const std::set<std::size_t>& places, Beside beside, Markup& out) {
  BeginFact(term, out);
  if (places.empty()) {
    out.Text(none);
  } else {
    out.Begin("ul");
    for (const std::size_t place : places) {
      out.Begin("li").Link(views[place].entry.anchor, views[place].entry.title);
      WriteSoft(beside(views[place]), out);
      out.End();
    }
    out.End();
  }
  EndFact(out);
}

std::string_view BasisWords(const PurposeView& view) {
  if (view.purpose == nullptr) return {};
  return inventory::LegalBasisWords(view.purpose->legal_basis());
}

// Which of it the law guards in particular, and what allows it.
void WriteSpecialData(const CategoryView& view, Markup& out) {
  if (!view.is_special()) return;
  BeginFact("Special data", out);
  if (!view.articles().empty()) out.Begin("ul");
  for (const FieldView& field : view.fields) {
    if (field.article.empty()) continue;
    out.Begin("li").Leaf("code", field.path);
    WriteSoft(Cat({"GDPR ", field.article}), out);
    out.End();
  }
  if (!view.articles().empty()) out.End();
  if (view.special_data.empty()) {
    out.Leaf("span", {{"class", "beyond"}}, "What allows it is not said here.");
  } else {
    out.Leaf("span", view.special_data);
  }
  EndFact(out);
}

void WriteFacts(const Model& model, const CategoryView& view, Markup& out) {
  out.Begin("dl", {{"class", "facts"}}).Line();
  if (view.category != nullptr) WriteFact("About whom", view.category->subjects(), out);
  WriteLinks("Why", "No purpose: it goes nowhere.", model.purposes, view.purposes(), BasisWords,
             out);
  if (view.category != nullptr) {
    std::string kept = inventory::RetentionWords(*view.category);
    if (!view.category->has_retention()) kept = "It says no time, so it can't be stored by itself.";
    WriteFact("How long", kept, out);
    WriteFact("At rest", view.sealed, out);
    WriteFact("Not erased on request", view.category->not_erasable(), out);
  }
  WriteLinks("Who gets it", "Nobody.", model.recipients, view.recipients(), About, out);
  WriteSpecialData(view, out);
  WriteFact("Owner", view.owner, out);
  WriteFact("Notes", view.notes, out);
  if (view.category != nullptr) {
    if (!view.category->policy_section().empty()) {
      WriteFact("Privacy policy", Cat({"Section ", view.category->policy_section()}), out);
    }
    const v1::Place& place = view.category->declared_at();
    if (!place.file().empty()) {
      BeginFact("Declared in", out);
      const std::string where = Cat({place.file(), ":", std::to_string(place.line())});
      out.Begin("code");
      if (view.source_link.empty()) {
        out.Text(where);
      } else {
        out.LinkOut(view.source_link, where);
      }
      out.End();
      EndFact(out);
    }
  }
  out.End().Line();
}

// ---- Doors

struct DoorWords {
  std::string_view verb = "Something unknown";
  std::string_view preposition = " to ";
};
constexpr std::pair<v1::Door, DoorWords> kDoorWords[] = {
    {v1::DOOR_INGEST, {"Take it in", ""}},
    {v1::DOOR_PERSIST, {"Store it", " in "}},
    {v1::DOOR_READ, {"Read it back", " from "}},
    {v1::DOOR_ERASE, {"Erase it", " from "}},
    {v1::DOOR_TRANSMIT, {"Send it", " to "}},
    {v1::DOOR_USE, {"Use it", " to "}},
    {v1::DOOR_DISCLOSE, {"Disclose it", " to "}},
    {v1::DOOR_ANSWER, {"Answer with it", " to "}},
    {v1::DOOR_SELECT, {"Ask for it", " in "}},
    {v1::DOOR_COUNT, {"Count it", " in "}},
    {v1::DOOR_TEST, {"Test for it", " in "}},
    {v1::DOOR_KEEP, {"Look for people in it", " in "}},
    {v1::DOOR_MIGRATE, {"Change its table", " in "}},
    {v1::DOOR_END, {"End it", " in "}},
    {v1::DOOR_PURGE, {"Remove what ended", " from "}},
};

void WritePaths(const CategoryView& category, const std::set<std::size_t>& places, Markup& out) {
  bool first = true;
  for (const std::size_t place : places) {
    if (!first) out.Text(", ");
    first = false;
    out.Leaf("code", category.fields[place].path);
  }
}

// All, all but a few, or those that pass.
void WritePassing(const CategoryView& category, const std::set<std::size_t>& passing, Markup& out) {
  std::set<std::size_t> others;
  for (std::size_t i = 0; i < category.fields.size(); ++i) {
    if (!passing.contains(i)) others.insert(i);
  }
  if (passing.empty()) {
    out.Text(": no field");
  } else if (others.empty()) {
    out.Text(passing.size() == 1 ? ": its one field"
                                 : Cat({": all ", std::to_string(passing.size()), " fields"}));
  } else if (others.size() < 4 && others.size() < passing.size()) {
    out.Text(": all fields but ");
    WritePaths(category, others, out);
  } else {
    out.Text(": ");
    WritePaths(category, passing, out);
  }
}

bool HasSecret(const CategoryView& category, const std::set<std::size_t>& passing) {
  for (const std::size_t place : passing) {
    const v1::Field* const field = category.fields[place].field;
    if (field != nullptr && field->secret()) return true;
  }
  return false;
}

void WriteDoor(const Model& model, const CategoryView& category, const DoorView& door,
               Markup& out) {
  const bool has_sink = door.door != v1::DOOR_INGEST && door.door != v1::DOOR_USE;
  const DoorWords words = text::ValueOf(kDoorWords, door.door).value_or(DoorWords());
  out.Begin("li").Leaf("b", words.verb);
  if (door.door == v1::DOOR_USE) {
    out.Text(" to ");
    const PurposeView& purpose = model.purposes[door.purpose];
    out.Link(purpose.entry.anchor, purpose.entry.title);
  } else if (has_sink) {
    out.Text(words.preposition).Leaf("span", {{"class", "sink"}}, door.sink.title);
    const RecipientView& recipient = model.recipients[door.recipient];
    if (inventory::LeadsOut(door.door)) {
      out.Text(" at ");
      out.Link(recipient.entry.anchor, recipient.entry.title);
      WriteSoft(About(recipient), out);
      if (door.known_sink != nullptr) {
        const std::string reached = inventory::ReachedWords(*door.known_sink);
        if (!reached.empty()) WriteSoft(Cat({"(", reached, ")"}), out);
      }
    } else if (door.door == v1::DOOR_PERSIST && door.known_sink != nullptr &&
               !door.known_sink->description().empty()) {
      WriteSoft(Cat({"(", door.known_sink->description(), ")"}), out);
    }
  }
  if (inventory::Asks(door.door)) {
    out.Text(" to ");
    const PurposeView& purpose = model.purposes[door.purpose];
    out.Link(purpose.entry.anchor, purpose.entry.title);
  }
  WritePassing(category, door.fields, out);
  for (std::size_t i = 0; i < door.asked.size(); ++i) {
    out.Text(i == 0 ? "; by " : ", ").Leaf("code", door.asked[i]);
  }
  if (door.whole_table) out.Text("; through the whole table");
  const bool leaves = door.door == v1::DOOR_PERSIST || inventory::LeadsOut(door.door);
  if (leaves && HasSecret(category, door.fields)) {
    out.Text(door.sealed ? "; what is secret is sealed" : "; what is secret is not sealed");
  }
  if (door.programs.size() < model.programs.size()) {
    std::string names;
    for (const std::size_t place : door.programs) {
      names += Cat({names.empty() ? "in " : ", ", model.programs[place].name});
    }
    WriteSoft(names, out);
  }
  out.End().Line();
}

// Those of which the policy says the same, in the order of the first of each. Without a policy that
// is all of them.
std::vector<std::vector<const DoorView*>> ByPolicy(const CategoryView& category) {
  std::vector<std::vector<const DoorView*>> groups;
  for (const DoorView& door : category.doors) {
    const auto same = std::ranges::find_if(groups, [&](const auto& group) {
      const DoorView& first = *group.front();
      return std::tie(first.allowed_by, first.excluded_by, first.uncovered) ==
             std::tie(door.allowed_by, door.excluded_by, door.uncovered);
    });
    if (same == groups.end()) {
      groups.push_back({&door});
    } else {
      same->push_back(&door);
    }
  }
  return groups;
}

// The policy's own words; the second time in a category, where they stand.
void WriteSentence(const SentenceView& view, bool again, Markup& out) {
  out.Begin("blockquote");
  if (!again) {
    for (const std::string& words : view.sentence->words) out.Leaf("p", Cat({"“", words, "”"}));
  }
  out.Begin("p", {{"class", "source"}});
  out.Text(again ? "The policy on this, as above: " : "The policy on this: ")
      .Link(view.entry.anchor, view.entry.title);
  out.Text(" ").Leaf("code", view.entry.id).End().End().Line();
}

void WritePolicyOf(const Model& model, const DoorView& door, std::set<std::size_t>& said,
                   Markup& out) {
  if (!door.uncovered.empty()) {
    out.Begin("p", {{"class", "beyond"}}).Text("No sentence of the policy allows this: ");
    bool first = true;
    for (const std::string& path : door.uncovered) {
      if (!first) out.Text(", ");
      first = false;
      out.Leaf("code", path);
    }
    out.End().Line();
  }
  for (const std::size_t place : door.allowed_by) {
    WriteSentence(model.sentences[place], !said.insert(place).second, out);
  }
  if (door.excluded_by.empty()) return;
  out.Leaf("p", {{"class", "beyond"}}, "The policy rules some of this out:").Line();
  for (const std::size_t place : door.excluded_by) {
    WriteSentence(model.sentences[place], !said.insert(place).second, out);
  }
}

void WriteDoors(const Model& model, const CategoryView& category, Markup& out) {
  out.Begin("div", {{"class", "doors"}}).Leaf("h4", "What the programs can do with it").Line();
  if (category.doors.empty()) out.Leaf("p", "Nothing by itself.");
  std::set<std::size_t> said;
  for (const std::vector<const DoorView*>& group : ByPolicy(category)) {
    out.Begin("ul").Line();
    for (const DoorView* const door : group) WriteDoor(model, category, *door, out);
    out.End().Line();
    WritePolicyOf(model, *group.front(), said, out);
  }
  out.End().Line();
}

// ---- Fields

// Ways as the script reads them: "1-0 4-2", and "3-" for a purpose without a flow.
std::string WaysOf(const FieldView& field) {
  std::string ways;
  const auto add = [&](std::string_view purpose, std::string_view recipient) {
    if (!ways.empty()) ways += ' ';
    ways += Cat({purpose, "-", recipient});
  };
  for (const Way way : field.ways) {
    add(std::to_string(way.purpose), std::to_string(way.recipient));
  }
  for (const std::size_t purpose : field.idle_purposes) add(std::to_string(purpose), "");
  return ways;
}

// A line for each entry; those that only the declaration names say so.
template <class Views>
void WriteList(const Views& views, const std::set<std::size_t>& flowing,
               const std::vector<std::size_t>& idle, std::string_view none, Markup& out) {
  out.Begin("td");
  if (flowing.empty() && idle.empty()) out.Leaf("span", {{"class", "soft"}}, none);
  if (!flowing.empty() || !idle.empty()) {
    out.Begin("ul");
    for (const std::size_t place : flowing) out.Leaf("li", views[place].entry.title);
    for (const std::size_t place : idle) {
      out.Leaf("li", {{"class", "only"}}, Cat({views[place].entry.title, ", allowed only"}));
    }
    out.End();
  }
  out.End();
}

void WriteName(const FieldView& field, Markup& out) {
  out.Begin("th", {{"scope", "row"}}).Begin("code");
  const std::size_t dot = field.path.rfind('.');
  if (dot != std::string::npos && dot + 1 < field.path.size()) {
    const std::string_view path = field.path;
    out.Leaf("span", {{"class", "soft"}}, path.substr(0, dot + 1)).Text(path.substr(dot + 1));
  } else {
    out.Text(field.path);
  }
  out.End();
  if (field.field != nullptr) {
    if (field.field->key()) out.Text(" ").Leaf("span", {{"class", "tag"}}, "key");
    if (field.field->subject()) out.Text(" ").Leaf("span", {{"class", "tag"}}, "person");
    if (field.field->secret()) out.Text(" ").Leaf("span", {{"class", "tag secret"}}, "secret");
    if (field.sealed && !field.field->secret()) {
      out.Text(" ").Leaf("span", {{"class", "tag secret"}}, "sealed");
    }
    if (field.field->lookup()) out.Text(" ").Leaf("span", {{"class", "tag"}}, "equality shows");
  }
  out.End();
}

void WriteField(const Model& model, const FieldView& field, Markup& out) {
  std::set<std::size_t> purposes;
  std::set<std::size_t> recipients;
  for (const Way way : field.ways) {
    purposes.insert(way.purpose);
    recipients.insert(way.recipient);
  }
  out.Begin("tr", {{"data-w", WaysOf(field)},
                   {"data-k", field.kind != kNone ? std::to_string(field.kind) : ""}});
  WriteName(field, out);
  out.Begin("td");
  if (field.kind != kNone) {
    const KindView& kind = model.kinds[field.kind];
    const bool described = kind.kind != nullptr && !kind.kind->description().empty();
    out.Text(described ? kind.kind->description() : kind.entry.title);
    if (!field.article.empty()) {
      out.Text(" ").Leaf("span", {{"class", "tag special"}}, field.article);
    }
    WriteSoft(field.amount, out);
    if (const std::uint32_t bits = field.field->bits_hundredths(); bits != 0) {
      WriteSoft(Cat({inventory::BitsText(bits), " bits"}), out);
    }
  } else {
    out.Leaf("span", {{"class", "soft"}}, "not declared");
  }
  out.End();
  const bool names_a_person = field.identifies == v1::IDENTIFIES_DIRECTLY;
  out.Leaf("td", {{"class", names_a_person ? "direct" : ""}},
           inventory::IdentifiesWords(field.identifies));
  WriteList(model.purposes, purposes, field.idle_purposes, "nothing: it stays in memory", out);
  WriteList(model.recipients, recipients, field.idle_recipients, "nobody", out);
  out.End().Line();
}

void WriteFields(const Model& model, const CategoryView& category, Markup& out) {
  out.Begin("table", {{"class", "fields"}});
  out.Leaf("caption", {{"class", "unseen"}}, Cat({"Fields of ", category.entry.title}));
  out.Begin("thead").Begin("tr");
  for (const std::string_view head : {"Field", "What it is", "Points at", "Why", "Who gets it"}) {
    out.Leaf("th", {{"scope", "col"}}, head);
  }
  out.End().End().Line().Begin("tbody").Line();
  for (const FieldView& field : category.fields) WriteField(model, field, out);
  out.End().End().Line();
}

// ---- Filter

void WriteOption(std::size_t place, const Entry& entry, Markup& out) {
  out.Leaf("option", {{"value", std::to_string(place)}}, entry.title).Line();
}

void BeginChoice(std::string_view id, std::string_view label, std::string_view any, Markup& out) {
  out.Begin("label").Leaf("span", label).Begin("select", {{"id", id}});
  out.Leaf("option", {{"value", ""}}, any).Line();
}

void EndChoice(Markup& out) { out.End().End().Line(); }

void WriteRecipients(const Model& model, const std::set<std::size_t>& used, Markup& out) {
  BeginChoice("by-recipient", "Who gets it", "Anybody", out);
  for (const std::size_t place : used) {
    const RecipientView& recipient = model.recipients[place];
    out.Leaf("option",
             {{"value", std::to_string(place)},
              {"data-country", recipient.country()},
              {"data-outside", recipient.is_outside_eea() ? "yes" : ""},
              {"data-third", recipient.is_third_party() ? "yes" : ""}},
             recipient.entry.title);
    out.Line();
  }
  EndChoice(out);
}

void WriteCountries(const Model& model, const std::set<std::size_t>& used, Markup& out) {
  std::set<std::string_view> countries;
  bool any_outside = false;
  for (const std::size_t place : used) {
    if (!model.recipients[place].country().empty()) {
      countries.insert(model.recipients[place].country());
    }
    any_outside = any_outside || model.recipients[place].is_outside_eea();
  }
  BeginChoice("by-country", "In which country", "Any", out);
  if (any_outside) out.Leaf("option", {{"value", "outside"}}, "All outside the EEA").Line();
  for (const std::string_view code : countries) {
    out.Leaf("option", {{"value", Cat({"in ", code})}}, CountryName(code)).Line();
  }
  EndChoice(out);
}

void WriteRest(const Model& model, const CategoryView& category, Markup& out) {
  out.Begin("div", {{"class", "columns"}}).Line();
  WriteFacts(model, category, out);
  WriteDoors(model, category, out);
  out.End().Line();
  if (!category.fields.empty()) WriteFields(model, category, out);
}

// For who has no script, or prints all of it.
void WriteBrief(const CategoryView& category, Markup& out) {
  std::string names;
  for (const FieldView& field : category.fields) {
    names += Cat({names.empty() ? "" : ", ", field.path});
  }
  out.Leaf("p", {{"class", "brief"}}, names.empty() ? "It has no field." : names).Line();
}

}  // namespace

void WriteCategory(const Model& model, const CategoryView& category, bool later, Markup& out) {
  const std::string title = Cat({category.entry.anchor, "_title"});
  // No kind tells, and the company does: all of it is to be found.
  const bool by_word = category.is_special() && category.articles().empty();
  out.Begin("section", {{"class", later ? "category later" : "category"},
                        {"id", category.entry.anchor},
                        {"aria-labelledby", title},
                        {"data-special", by_word ? "yes" : ""}});
  out.Line().Begin("header").Leaf("h3", {{"id", title}}, category.entry.title);
  if (category.entry.title != category.entry.id) out.Text(" ").Leaf("code", category.entry.id);
  if (category.category == nullptr) {
    out.Text(" ").Leaf("span", {{"class", "tag"}}, "not described");
  } else {
    if (category.category->anonymous()) {
      out.Text(" ").Leaf("span", {{"class", "tag"}}, "anonymous");
      const std::string bits = inventory::BitsWords(*category.category);
      if (!bits.empty()) WriteSoft(bits, out);
    }
    if (category.category->role() == v1::ROLE_PROCESSOR) {
      out.Text(" ").Leaf("span", {{"class", "tag"}}, "on behalf of others");
    }
  }
  for (const std::string_view article : category.articles()) {
    out.Text(" ").Leaf("span", {{"class", "tag special"}}, article);
  }
  if (by_word) out.Text(" ").Leaf("span", {{"class", "tag special"}}, "special data");
  out.End().Line();
  if (category.category != nullptr && !category.category->description().empty()) {
    out.Leaf("p", {{"class", "about"}}, category.category->description()).Line();
  }
  if (later) {
    WriteBrief(category, out);
    Markup rest = Markup::Tree();
    WriteRest(model, category, rest);
    out.Data("rest", std::move(rest).Finish()).Line();
  } else {
    WriteRest(model, category, out);
  }
  out.End().Line();
}

void WriteFilter(const Model& model, Markup& out) {
  std::set<std::size_t> purposes;
  std::set<std::size_t> recipients;
  std::set<std::size_t> kinds;
  for (const CategoryView& category : model.categories) {
    for (const FieldView& field : category.fields) {
      if (field.kind != kNone) kinds.insert(field.kind);
      purposes.insert(field.idle_purposes.begin(), field.idle_purposes.end());
      for (const Way way : field.ways) {
        purposes.insert(way.purpose);
        recipients.insert(way.recipient);
      }
    }
  }
  out.Begin("form", {{"id", "filter"},
                     {"class", "filter"},
                     {"role", "search"},
                     {"aria-label", "Filter the fields"},
                     {"hidden", ""}});
  out.Line().Begin("label", {{"class", "search"}}).Leaf("span", "Search");
  out.Void("input", {{"id", "by-text"}, {"type", "search"}, {"autocomplete", "off"}}).End().Line();
  BeginChoice("by-purpose", "Why", "Any purpose", out);
  for (const std::size_t place : purposes) WriteOption(place, model.purposes[place].entry, out);
  EndChoice(out);
  WriteRecipients(model, recipients, out);
  WriteCountries(model, recipients, out);
  BeginChoice("by-kind", "What it is", "Anything", out);
  for (const std::size_t place : kinds) {
    const KindView& kind = model.kinds[place];
    const bool special = kind.kind != nullptr && !SpecialArticle(*kind.kind).empty();
    out.Leaf("option", {{"value", std::to_string(place)}, {"data-special", special ? "yes" : ""}},
             kind.entry.title);
    out.Line();
  }
  EndChoice(out);
  out.Begin("label", {{"class", "check"}});
  out.Void("input", {{"id", "by-third"}, {"type", "checkbox"}});
  out.Leaf("span", "Third parties only").End().Line();
  out.Begin("label", {{"class", "check"}});
  out.Void("input", {{"id", "by-special"}, {"type", "checkbox"}});
  out.Leaf("span", "Special data only (Art. 9, 10)").End().Line();
  out.Leaf("button", {{"type", "reset"}}, "Show all").Line();
  out.Leaf("p", {{"id", "count"}, {"role", "status"}}, "").Line();
  out.End().Line();
}

}  // namespace zweck::report::html
