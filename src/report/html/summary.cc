// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"

namespace zweck::report::html {
namespace {

using text::Cat;

// What a tile has room for.
constexpr std::size_t kMostLines = 4;
constexpr std::size_t kMostNames = 3;

void BeginTile(std::string_view figure, std::string_view what, Markup& out) {
  out.Begin("li");
  out.Begin("p", {{"class", "what"}});
  out.Leaf("strong", figure).Text(" ").Leaf("span", what);
  out.End();
}

void EndTile(Markup& out) { out.End().Line(); }

void WriteSize(const Model& model, Markup& out) {
  std::size_t fields = 0;
  std::size_t directly = 0;
  std::size_t indirectly = 0;
  std::size_t secret = 0;
  for (const CategoryView& category : model.categories) {
    fields += category.fields.size();
    for (const FieldView& field : category.fields) {
      directly += field.identifies == v1::IDENTIFIES_DIRECTLY ? 1U : 0U;
      indirectly += field.identifies == v1::IDENTIFIES_INDIRECTLY ? 1U : 0U;
      secret += field.field != nullptr && field.field->secret() ? 1U : 0U;
    }
  }
  const std::size_t categories = model.categories.size();
  BeginTile(std::to_string(categories), categories == 1 ? "category of data" : "categories of data",
            out);
  out.Leaf("p", Cat({inventory::Counted(fields, "field", "fields"), ": ", std::to_string(directly),
                     directly == 1 ? " points" : " point", " at a person, ",
                     std::to_string(indirectly), " together with other data. ",
                     std::to_string(secret), secret == 1 ? " is" : " are", " secret."}));
  EndTile(out);
}

// By recipient, which categories it gets.
void WriteLeaving(const Model& model, std::string_view one, std::string_view what,
                  std::string_view none, bool (RecipientView::*leaves)() const, Markup& out) {
  std::set<std::size_t> categories;
  std::vector<std::vector<std::size_t>> gets(model.recipients.size());
  for (std::size_t c = 0; c < model.categories.size(); ++c) {
    for (const std::size_t r : model.categories[c].recipients()) {
      if (!(model.recipients[r].*leaves)()) continue;
      categories.insert(c);
      gets[r].push_back(c);
    }
  }
  BeginTile(categories.empty() ? "None" : std::to_string(categories.size()),
            categories.size() == 1 ? one : what, out);
  if (categories.empty()) out.Leaf("p", none);
  std::size_t lines = 0;
  const auto recipients = static_cast<std::size_t>(
      std::ranges::count_if(gets, [](const auto& list) { return !list.empty(); }));
  for (std::size_t r = 0; r < gets.size(); ++r) {
    if (gets[r].empty()) continue;
    if (++lines > kMostLines) {
      out.Begin("p").Leaf(
          "a", {{"href", "#recipients"}},
          inventory::Counted(recipients - kMostLines, "more recipient", "more recipients"));
      out.End();
      break;
    }
    out.Begin("p");
    out.Link(model.recipients[r].entry.anchor, model.recipients[r].entry.title);
    if (!model.recipients[r].country().empty()) {
      out.Text(Cat({", ", CountryName(model.recipients[r].country())}));
    }
    out.Text(": ");
    if (gets[r].size() > kMostNames || recipients > kMostLines) {
      out.Text(inventory::Counted(gets[r].size(), "category", "categories"));
    } else {
      for (std::size_t i = 0; i < gets[r].size(); ++i) {
        if (i > 0) out.Text(", ");
        out.Link(model.categories[gets[r][i]].entry.anchor,
                 model.categories[gets[r][i]].entry.title);
      }
    }
    out.End();
  }
}

void WriteThirdParties(const Model& model, Markup& out) {
  WriteLeaving(model, "goes to third parties", "go to third parties",
               "No program here gives anything to a third party.", &RecipientView::is_third_party,
               out);
  EndTile(out);
}

void WriteOutsideEea(const Model& model, Markup& out) {
  WriteLeaving(model, "leaves the EEA", "leave the EEA",
               "Each recipient whose country is stated is in the European Economic Area.",
               &RecipientView::is_outside_eea, out);
  std::set<std::size_t> reached;
  for (const CategoryView& category : model.categories) reached.merge(category.recipients());
  const auto unstated = static_cast<std::size_t>(std::ranges::count_if(reached, [&](std::size_t r) {
    return model.recipients[r].country().empty() &&
           !inventory::IsThePerson(model.recipients[r].recipient);
  }));
  if (unstated > 0) {
    out.Leaf("p", Cat({"Of ", inventory::Counted(unstated, "recipient", "recipients"),
                       " the country is not stated."}));
  }
  EndTile(out);
}

void WriteSpecial(const Model& model, Markup& out) {
  const auto number = static_cast<std::size_t>(std::ranges::count_if(
      model.categories, [](const CategoryView& view) { return view.is_special(); }));
  BeginTile(number == 0 ? "None" : std::to_string(number),
            number == 1 ? "holds special data" : "hold special data", out);
  if (number == 0) {
    out.Leaf("p", "No kind of data here is one of GDPR Art. 9 or 10. Free text may hold some.");
  }
  std::size_t lines = 0;
  for (const CategoryView& view : model.categories) {
    if (!view.is_special()) continue;
    out.Begin("p");
    if (++lines > kMostLines) {
      out.Leaf("a", {{"href", "#categories"}},
               inventory::Counted(number - kMostLines, "more category", "more categories"));
      out.End();
      break;
    }
    out.Link(view.entry.anchor, view.entry.title);
    std::size_t names = 0;
    for (const FieldView& field : view.fields) {
      if (field.article.empty() || ++names > kMostNames) continue;
      out.Text(names > 1 ? ", " : ": ");
      out.Leaf("code", field.path).Text(Cat({" (", field.article, ")"}));
    }
    if (names > kMostNames) out.Text(Cat({" and ", std::to_string(names - kMostNames), " more"}));
    out.End();
  }
  EndTile(out);
}

void WriteLongest(const Model& model, Markup& out) {
  const CategoryView* longest = nullptr;
  std::size_t waiting = 0;
  for (const CategoryView& category : model.categories) {
    if (category.category == nullptr || !category.category->has_retention()) continue;
    const v1::Retention bound = inventory::BoundOf(category.category->retention());
    waiting += inventory::CountsFromItself(bound) ? 0U : 1U;
    if (longest == nullptr ||
        inventory::BoundOf(longest->category->retention()).seconds() < bound.seconds()) {
      longest = &category;
    }
  }
  if (longest == nullptr) {
    BeginTile("Nothing", "is kept", out);
    out.Leaf("p", "No category says how long it may be stored, and without that none can be.");
    return EndTile(out);
  }
  const v1::Retention retention = inventory::BoundOf(longest->category->retention());
  const bool waits = !inventory::CountsFromItself(retention);
  BeginTile(
      retention.seconds() == 0 && waits ? "An event"
                                        : inventory::DurationWords(retention.seconds()),
      retention.seconds() == 0 && waits ? "ends the longest storage" : "is the longest storage",
      out);
  out.Begin("p");
  out.Link(longest->entry.anchor, longest->entry.title);
  out.Text(Cat({waits ? ": " : " for ", inventory::RetentionWords(*longest->category), "."})).End();
  const std::size_t others = waiting - (waits ? 1 : 0);
  if (others > 0) {
    out.Leaf("p", Cat({std::to_string(others), others == 1 ? " other waits" : " others wait",
                       " for an event, which may take longer."}));
  }
  EndTile(out);
}

}  // namespace

void WriteSummary(const Model& model, Markup& out) {
  out.Begin("ul", {{"class", "summary"}}).Line();
  WriteSize(model, out);
  WriteThirdParties(model, out);
  WriteOutsideEea(model, out);
  WriteSpecial(model, out);
  WriteLongest(model, out);
  out.End().Line();
}

}  // namespace zweck::report::html
