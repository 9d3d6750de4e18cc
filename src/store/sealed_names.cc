// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/sealed_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr SealedPlace kPlace = {.field = {.table = "_zweck_meta", .column = "key_check"}};
// The whole note of version 1, and the first line of version 2; then one name on each line.
constexpr std::string_view kVersion1 = "zweck key check";
constexpr std::string_view kVersion2 = "zweck sealed columns 2\n";

std::string Name(std::string_view table, std::string_view column) {
  return Cat({table, ".", column});
}

}  // namespace

SealedNames::Opened SealedNames::Open(const Sealer& sealer, std::string_view sealed) {
  OpenedBytes opened;
  if (sealer.Open(kPlace, sealed, opened) != store::Opened::kValue) return Opened::kOtherKey;
  std::string_view text = opened.View();
  binds_absence_ = text != kVersion1;
  if (!binds_absence_) return Opened::kOpened;
  if (!text.starts_with(kVersion2)) return Opened::kOtherVersion;
  text.remove_prefix(kVersion2.size());
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    names_.emplace(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return Opened::kOpened;
}

std::string SealedNames::Seal(const Sealer& sealer) const {
  std::string text(kVersion2);
  for (const std::string& name : names_) text += Cat({name, "\n"});
  return sealer.Seal(kPlace, text);
}

void SealedNames::Add(std::string_view table, std::string_view column) {
  names_.insert(Name(table, column));
}

bool SealedNames::Has(std::string_view table, std::string_view column) const {
  return names_.contains(Name(table, column));
}

bool SealedNames::Set(const TableShape& shape) {
  std::set<std::string> names = names_;
  std::erase_if(names, [prefix = shape.name + "."](const std::string& name) {
    return name.starts_with(prefix);
  });
  for (const ShapeColumn& column : shape.columns) {
    if (column.sealed) names.insert(Name(shape.name, column.name));
  }
  std::swap(names, names_);
  return names != names_;
}

absl::Status CheckOpens(const TableShape& shape, bool has_key) {
  if (has_key || !shape.HasSealedColumn()) return absl::OkStatus();
  return absl::FailedPreconditionError(
      Cat({"table ", shape.name,
           " has columns to seal, and this store was opened without a sealing key"}));
}

absl::Status CheckOpens(const TableShape& shape, std::span<const HeldColumn> held, bool has_key) {
  const bool is_sealed = std::ranges::any_of(
      held, [](const HeldColumn& column) { return column.sealed.value_or(false); });
  if (!is_sealed || has_key) return absl::OkStatus();
  return absl::FailedPreconditionError(
      Cat({"table ", shape.name,
           " holds sealed columns, and this store was opened without a sealing key"}));
}

absl::Status CheckNotDropped(std::string_view place, const SealedNames& noted,
                             const TableShape& shape, std::span<const HeldColumn> held) {
  for (const ShapeColumn& column : shape.columns) {
    if (!column.sealed || FindHeld(held, column.name) != nullptr) continue;
    if (!noted.Has(shape.name, column.name)) continue;
    return absl::DataLossError(
        Cat({place, ": column ", column.name, " was held sealed, and somebody dropped it"}));
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
