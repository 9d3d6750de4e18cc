// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/flow_fields.h"

#include <algorithm>
#include <utility>

#include "src/inventory/words.h"
#include "src/text/cat.h"

namespace zweck::inventory {
namespace {

using text::Cat;

// Categories that nest each other can ask for more paths than there is memory.
constexpr std::size_t kMostBytesOfCategory = 256 * 1024;
constexpr std::size_t kMostBytesInAll = 16 * 1024 * 1024;
constexpr std::size_t kDeepest = 64;

// Walks as Lookup::Fields does, and counts: false where the paths take more than `left` bytes.
bool Fit(const Lookup& lookup, const v1::Category& category, std::size_t prefix,
         std::vector<const v1::Category*>& around, std::size_t& left) {
  if (around.size() >= kDeepest) return false;
  around.push_back(&category);
  for (const v1::Field& field : category.fields()) {
    const std::size_t bytes = prefix + field.name().size() + 1;
    if (bytes > left) return false;
    left -= bytes;
    const v1::Category* const nested = lookup.Category(field.category());
    if (nested == nullptr || std::ranges::find(around, nested) != around.end()) {
      continue;
    }
    if (!Fit(lookup, *nested, bytes, around, left)) return false;
  }
  around.pop_back();
  return true;
}

absl::Status NoSuchField(const v1::Flow& flow, std::string_view path) {
  return absl::NotFoundError(Cat({"a flow of the category ", flow.category(), " names the field ",
                                  path, ", which the category has not"}));
}

}  // namespace

const FlowFields::Paths& FlowFields::PathsOf(const std::string& category) {
  const auto [found, is_new] = paths_.try_emplace(category);
  Paths& paths = found->second;
  if (!is_new) return paths;
  const v1::Category* const declared = lookup_.Category(category);
  if (declared == nullptr) {
    paths.status =
        absl::NotFoundError(Cat({"the category ", category, " is declared by no record"}));
    return paths;
  }
  std::size_t left = kMostBytesOfCategory;
  std::vector<const v1::Category*> around;
  if (!Fit(lookup_, *declared, 0, around, left)) {
    paths.status = absl::ResourceExhaustedError(
        Cat({"the category ", category, " nests more fields than can be listed"}));
    return paths;
  }
  for (FieldAt& field : lookup_.Fields(*declared)) paths.leaves.push_back(std::move(field.path));
  for (const std::string_view leaf : paths.leaves) {
    for (std::size_t dot = leaf.find('.'); dot != std::string_view::npos;
         dot = leaf.find('.', dot + 1)) {
      paths.nesting.insert(leaf.substr(0, dot));
    }
  }
  return paths;
}

absl::StatusOr<v1::Flow> FlowFields::Spell(const v1::Flow& flow) {
  const Paths& paths = PathsOf(flow.category());
  if (!paths.status.ok()) return paths.status;
  const std::set<std::string_view> named(flow.fields().begin(), flow.fields().end());
  v1::Flow spelled = flow;
  spelled.clear_fields();
  const bool whole = flow.door() != v1::DOOR_USE && flow.door() != v1::DOOR_DISCLOSE &&
                     !Asks(flow.door()) && !flow.minimized();
  for (const std::string& leaf : paths.leaves) {
    if (!(whole && named.empty()) && !named.contains(leaf)) continue;
    spelled.add_fields(leaf);
    bytes_ += leaf.size() + 1;
  }
  // A nested record can be used too: what is used is the field that nests it.
  if (flow.door() == v1::DOOR_USE && paths.nesting.contains(flow.fields(0))) {
    spelled.add_fields(flow.fields(0));
  }
  if (static_cast<std::size_t>(spelled.fields_size()) < named.size()) {
    const std::set<std::string_view> known(spelled.fields().begin(), spelled.fields().end());
    for (const std::string& path : flow.fields()) {
      if (!known.contains(path)) return NoSuchField(flow, path);
    }
  }
  if (whole && static_cast<std::size_t>(spelled.fields_size()) != paths.leaves.size()) {
    return absl::DataLossError(Cat({"a flow of the category ", flow.category(),
                                    " names some of its fields, but is not minimized"}));
  }
  if (bytes_ > kMostBytesInAll) {
    return absl::ResourceExhaustedError("the flows name more fields than can be listed");
  }
  return spelled;
}

}  // namespace zweck::inventory
