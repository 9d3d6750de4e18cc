// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/flow/grants.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "src/store/grants_sql.h"
#include "src/text/cat.h"

namespace zweck::internal {
namespace {

using text::Cat;

std::vector<std::string> IdsOf(View<const PurposeInfo*> purposes) {
  std::vector<std::string> ids;
  for (const PurposeInfo* purpose : purposes) ids.emplace_back(purpose->id);
  return ids;
}

const FieldFacts& FactsAbout(const CategoryFacts& category, const FieldLayout& field) {
  return *std::ranges::find(category.fields, field.number, &FieldFacts::number);
}

// The element of a map is the second field of its entries.
const FieldLayout& ElementIn(const FieldLayout& field) {
  return field.map ? field.record->fields[1] : field;
}

bool ListsItself(const FieldLayout& field) {
  const FieldLayout& element = ElementIn(field);
  return element.type == ValueType::kRecord && !element.nests;
}

void AddFields(const CategoryFacts& category, const FieldLayout& field, const std::string& path,
               grants::Column& column) {
  const FieldFacts& facts = FactsAbout(category, field);
  column.fields.push_back({path, std::string(facts.kind->id), IdsOf(facts.purposes)});
  column.points_at_person = column.points_at_person ||
                            facts.kind->identifies == Identifies::kIndirectly ||
                            facts.kind->identifies == Identifies::kDirectly;
  const FieldLayout& element = ElementIn(field);
  if (!element.nests || !facts.nests) return;
  for (const FieldLayout& inner : element.record->fields) {
    AddFields(*facts.nested, inner, Cat({path, ".", inner.name}), column);
  }
}

grants::Table Described(const GrantedTable& granted) {
  const CategoryInfo& info = *granted.category->info;
  grants::Table table{.name = std::string(granted.name),
                      .description = std::string(info.description),
                      .policy_section = std::string(info.policy_section),
                      .purposes = IdsOf(granted.purposes),
                      .columns = {}};
  std::vector<grants::Field> all;
  bool points_at_person = false;
  for (const FieldLayout& field : granted.layout->fields) {
    grants::Column column{.name = std::string(field.name), .number = field.number, .fields = {}};
    AddFields(*granted.category, field, column.name, column);
    all.insert(all.end(), column.fields.begin(), column.fields.end());
    points_at_person = points_at_person || column.points_at_person;
    table.columns.push_back(std::move(column));
  }
  // A list of its own category holds all that the others do.
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!ListsItself(granted.layout->fields[i])) continue;
    grants::Column& column = table.columns[i];
    column.points_at_person = points_at_person;
    for (const grants::Field& other : all) {
      if (other.path == column.name) continue;
      column.fields.push_back({Cat({column.name, ".", other.path}), other.kind, other.purposes});
    }
  }
  return table;
}

}  // namespace

absl::StatusOr<std::string> WriteGrants(View<GrantedTable> tables, const GrantsOptions& options) {
  std::vector<grants::Table> written;
  for (const GrantedTable& table : tables) written.push_back(Described(table));
  // As an inventory has them.
  std::ranges::sort(written, {}, &grants::Table::name);
  return grants::GrantsSql(written, {.schema = options.schema,
                                     .application = options.application,
                                     .prefix = options.role_prefix});
}

}  // namespace zweck::internal
