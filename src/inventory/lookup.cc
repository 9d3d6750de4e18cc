// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/lookup.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/retention_text.h"
#include "src/text/cat.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {
namespace {

template <class List, class Ids>
void Fill(const List& list, Ids& ids) {
  for (const auto& entry : list) ids.emplace(entry.id(), &entry);
}

bool IsReadByStores(const v1::Category& category, const v1::Field& field) {
  const std::vector<v1::Retention> ends = EndsOf(category.retention());
  return field.key() || field.indexed() || field.unique() ||
         std::ranges::any_of(ends, [&](const auto& end) { return end.since() == field.name(); });
}

// What a walk through a category knows of what is around a field.
struct Around {
  std::string prefix = {};
  std::string map = {};
  bool sealed = false;
};

void AddFields(const Lookup& lookup, const v1::Category& category, const Around& of,
               std::vector<const v1::Category*>& around, std::vector<FieldAt>& fields) {
  const bool is_outermost = around.empty();
  around.push_back(&category);
  for (const v1::Field& field : category.fields()) {
    std::string path = of.prefix + field.name();
    // What is nested is one value to a store.
    const bool sealed = of.sealed || field.secret() ||
                        (category.sealed() && !(is_outermost && IsReadByStores(category, field)));
    const std::string map = field.map() ? path : of.map;
    const v1::Category* nested = lookup.Category(field.category());
    if (field.category().empty() || nested == nullptr ||
        std::ranges::find(around, nested) != around.end()) {
      fields.push_back({.path = std::move(path),
                        .field = &field,
                        .owner = &category,
                        .sealed = sealed,
                        .map = map});
    } else {
      AddFields(lookup, *nested, {.prefix = path + ".", .map = map, .sealed = sealed}, around,
                fields);
    }
  }
  around.pop_back();
}

}  // namespace

std::string AmountWords(const FieldAt& at) {
  if (at.field->map()) return "any number of them, each under a text (a map)";
  std::string amount = at.field->list() ? "any number of them" : "";
  if (at.map.empty()) return amount;
  if (!amount.empty()) amount += ' ';
  return text::Cat({amount, "in each entry of ", at.map, ", a map by text"});
}

Lookup::Lookup(const v1::Inventory& inventory) {
  Fill(inventory.purposes(), purposes_);
  Fill(inventory.kinds(), kinds_);
  Fill(inventory.recipients(), recipients_);
  Fill(inventory.sinks(), sinks_);
  Fill(inventory.categories(), categories_);
  for (const v1::Flow& flow : inventory.flows()) {
    flows_of_[flow.category()].push_back(&flow);
    flows_at_[flow.sink()].push_back(&flow);
  }
  for (const v1::Category& category : inventory.categories()) {
    for (const v1::Field& field : category.fields()) {
      if (field.category().empty()) continue;
      std::vector<const v1::Category*>& around = nesting_[field.category()];
      if (around.empty() || around.back() != &category) around.push_back(&category);
    }
  }
}

std::vector<FieldAt> Lookup::Fields(const v1::Category& category) const {
  std::vector<FieldAt> fields;
  std::vector<const v1::Category*> around;
  AddFields(*this, category, {}, around, fields);
  return fields;
}

}  // namespace zweck::inventory
