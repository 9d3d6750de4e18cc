// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/field_path.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

const v1::Field* FieldNamed(const v1::Category& category, std::string_view name) {
  const auto found = std::ranges::find_if(category.fields(),
                                          [name](const v1::Field& f) { return f.name() == name; });
  return found != category.fields().end() ? &*found : nullptr;
}

}  // namespace

std::vector<Step> Steps(const inventory::Lookup& lookup, const v1::Category& category,
                        std::string_view path) {
  std::vector<Step> steps;
  const v1::Category* at = &category;
  while (true) {
    const std::size_t dot = path.find('.');
    const v1::Field* field = FieldNamed(*at, path.substr(0, dot));
    steps.push_back({.category = at, .rest = path, .field = field});
    if (field == nullptr || dot == std::string_view::npos) return steps;
    at = field->category().empty() ? nullptr : lookup.Category(field->category());
    if (at == nullptr) {
      steps.back().field = nullptr;
      return steps;
    }
    path.remove_prefix(dot + 1);
  }
}

Step FindField(const inventory::Lookup& lookup, const v1::Category& category,
               std::string_view path) {
  return Steps(lookup, category, path).back();
}

Nesting::Nesting(const v1::Inventory& inventory) {
  for (const v1::Category& category : inventory.categories()) {
    auto& inner = direct_[category.id()];
    for (const v1::Field& field : category.fields()) {
      if (!field.category().empty()) inner.insert(field.category());
    }
  }
}

std::set<std::string, std::less<>> Nesting::AllIn(std::string_view outer) const {
  std::set<std::string, std::less<>> all{std::string(outer)};
  std::vector<std::string> open{std::string(outer)};
  while (!open.empty()) {
    const auto found = direct_.find(open.back());
    open.pop_back();
    if (found == direct_.end()) continue;
    for (const std::string& inner : found->second) {
      if (all.insert(inner).second) open.push_back(inner);
    }
  }
  return all;
}

}  // namespace zweck::policy
