// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/grants/kept_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/text/cat.h"

namespace zweck::grants {
namespace {

using text::Cat;
using Paths = std::set<std::string, std::less<>>;  // of what passes, as flows name it

// What is unknown may point at a person.
bool PointsAtPerson(const inventory::Lookup& lookup, const v1::Field& field) {
  const v1::Kind* const kind = lookup.Kind(field.kind());
  return kind == nullptr || (kind->identifies() != v1::IDENTIFIES_NO &&
                             kind->identifies() != v1::IDENTIFIES_ORGANISATION);
}

class ColumnMaker {
 public:
  ColumnMaker(const inventory::Lookup& lookup, const Paths& passing, Column& column)
      : lookup_(lookup), passing_(passing), column_(column) {}

  // False if nothing of it passes.
  bool Add(const v1::Category& owner, const v1::Field& field, const std::string& path) {
    const v1::Category* const nested =
        field.category() == owner.id() ? nullptr : lookup_.Category(field.category());
    const std::string inner = path + ".";
    const auto first = passing_.lower_bound(inner);
    const bool passes = nested == nullptr ? passing_.contains(path)
                                          : first != passing_.end() && first->starts_with(inner);
    if (!passes) return false;
    column_.fields.push_back(
        {path, field.kind(), {field.purposes().begin(), field.purposes().end()}});
    column_.points_at_person = column_.points_at_person || PointsAtPerson(lookup_, field);
    if (nested == nullptr) return true;
    for (const v1::Field& each : nested->fields()) Add(*nested, each, inner + each.name());
    return true;
  }

 private:
  const inventory::Lookup& lookup_;
  const Paths& passing_;
  Column& column_;
};

// A list of its own category holds all that the others do.
void FillListsOfItself(const v1::Category& category, Table& table) {
  std::vector<Field> all;
  bool points_at_person = false;
  for (const Column& column : table.columns) {
    all.insert(all.end(), column.fields.begin(), column.fields.end());
    points_at_person = points_at_person || column.points_at_person;
  }
  for (Column& column : table.columns) {
    const auto field = std::ranges::find(category.fields(), column.name, &v1::Field::name);
    if (field->category() != category.id()) continue;
    column.points_at_person = points_at_person;
    for (const Field& other : all) {
      if (other.path == column.name) continue;
      column.fields.push_back({Cat({column.name, ".", other.path}), other.kind, other.purposes});
    }
  }
}

Table TableOf(const inventory::Lookup& lookup, const v1::Sink& sink, const v1::Category& category,
              const Paths& passing) {
  Table table{.name = TableName(sink.id(), category.id()),
              .description = category.description(),
              .policy_section = category.policy_section(),
              .purposes = {sink.purposes().begin(), sink.purposes().end()},
              .columns = {}};
  for (const v1::Field& field : category.fields()) {
    Column column{.name = field.name(), .number = field.number(), .fields = {}};
    if (ColumnMaker(lookup, passing, column).Add(category, field, field.name())) {
      table.columns.push_back(std::move(column));
    }
  }
  FillListsOfItself(category, table);
  return table;
}

}  // namespace

absl::StatusOr<std::vector<Table>> KeptTables(const v1::Inventory& inventory,
                                              std::span<const std::string> sinks) {
  const inventory::Lookup lookup(inventory);
  std::map<std::pair<std::string, std::string>, Paths> kept;  // by sink and category
  for (const v1::Flow& flow : inventory.flows()) {
    if (!inventory::IsKept(flow.door())) continue;
    kept[{flow.sink(), flow.category()}].insert(flow.fields().begin(), flow.fields().end());
  }
  for (const std::string& sink : sinks) {
    const auto of = [&](const auto& entry) { return entry.first.first == sink; };
    if (std::ranges::none_of(kept, of)) {
      return absl::InvalidArgumentError(Cat({"the programs keep nothing in the sink ", sink}));
    }
  }
  std::vector<Table> tables;
  for (const auto& [id, passing] : kept) {
    const v1::Sink* const sink = lookup.Sink(id.first);
    const v1::Category* const category = lookup.Category(id.second);
    if (!sinks.empty() && std::ranges::find(sinks, id.first) == sinks.end()) continue;
    if (sink == nullptr || category == nullptr) {
      return absl::InvalidArgumentError(
          Cat({"a flow names a sink or category that is not there: ", id.first, ", ", id.second}));
    }
    tables.push_back(TableOf(lookup, *sink, *category, passing));
  }
  std::ranges::sort(tables, {}, &Table::name);
  return tables;
}

}  // namespace zweck::grants
