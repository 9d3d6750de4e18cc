// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/lookup.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "src/text/cat.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {
namespace {

template <class List, class Ids>
void Fill(const List& list, Ids& ids) {
  for (const auto& entry : list) ids.emplace(entry.id(), &entry);
}

void AddFields(const Lookup& lookup, const v1::Category& category, const std::string& prefix,
               const std::string& map_around, std::vector<const v1::Category*>& around,
               std::vector<FieldAt>& fields) {
  around.push_back(&category);
  for (const v1::Field& field : category.fields()) {
    std::string path = prefix + field.name();
    const std::string map = field.map() ? path : map_around;
    const v1::Category* nested = lookup.Category(field.category());
    if (field.category().empty() || nested == nullptr ||
        std::ranges::find(around, nested) != around.end()) {
      fields.push_back({.path = std::move(path), .field = &field, .owner = &category, .map = map});
    } else {
      AddFields(lookup, *nested, path + ".", map, around, fields);
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
  AddFields(*this, category, "", "", around, fields);
  return fields;
}

}  // namespace zweck::inventory
