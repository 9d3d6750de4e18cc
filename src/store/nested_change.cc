// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/nested_change.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;
using Action = MigrationStep::Action;

constexpr std::string_view kListOf = "list of ";
constexpr std::string_view kMapOf = "map of ";

std::string_view ParentOf(std::string_view path) { return path.substr(0, path.rfind('.')); }
std::string_view ColumnOf(std::string_view path) { return path.substr(0, path.find('.')); }
bool IsColumn(std::string_view path) { return path.find('.') == std::string_view::npos; }

const ShapeNested* DeclaredAt(const TableShape& shape, std::string_view path) {
  const auto found = std::ranges::find(shape.nested, path, &ShapeNested::path);
  return found == shape.nested.end() ? nullptr : &*found;
}
const HeldNestedField* FindField(const HeldNested& held, std::string_view path) {
  const auto found = std::ranges::find(held.fields, path, &HeldNestedField::path);
  return found == held.fields.end() ? nullptr : &*found;
}
const HeldNestedField* FindHeld(const HeldNested& held, std::string_view path) {
  const HeldNestedField* const field = FindField(held, path);
  return field != nullptr && field->name.has_value() ? field : nullptr;
}

// kin.mail, as it is held.
std::string HeldName(const HeldNested& held, std::string_view path) {
  const HeldNestedField* const field = FindField(held, path);
  const std::string own = field == nullptr ? "?" : field->name.value_or("?");
  return IsColumn(path) ? own : Cat({HeldName(held, ParentOf(path)), ".", own});
}

NestedNode NodeOf(std::string_view name, std::string_view to, std::string_view form) {
  NestedNode node{.name = std::string(name), .to = std::string(to)};
  if (form.starts_with(kListOf)) {
    node.many = Many::kList;
    form.remove_prefix(kListOf.size());
  } else if (form.starts_with(kMapOf)) {
    node.many = Many::kMap;
    form.remove_prefix(kMapOf.size());
  }
  node.is_record = form == "record";
  node.is_itself = form == "itself";
  return node;
}

// One column of JSON that is there and declared.
class NestedComparison {
 public:
  NestedComparison(const TableShape& shape, const HeldNested& held, const ShapeNested& column,
                   NestedChange& change)
      : shape_(shape), held_(held), column_(column), change_(change) {}

  void Run(std::size_t place, const HeldColumn& column) {
    const HeldNestedField* const noted = FindHeld(held_, column_.path);
    if (noted == nullptr && held_.is_noted && FindField(held_, column_.path) == nullptr) {
      Differs(column.name, Cat({"does not hold JSON and is declared as ", column_.form}));
      return;
    }
    NestedColumn& out = change_.columns.emplace_back();
    out.column = place;
    // Of a table that does not tell, it is what is declared.
    const bool is_known = noted != nullptr;
    if (is_known && noted->form != column_.form) {
      Differs(column.name, Cat({"holds a ", noted->form, " and is declared as ", column_.form}));
      return;
    }
    out.root = NodeOf(column.name, column_.name, column_.form);
    if (is_known) {
      Held(column_.path, out.root);
      Add();
    } else {
      Declared(column_.path, out.root);
    }
    out.undeclared = change_.steps.size();
    change_.steps.push_back(
        {.action = Action::kDropUndeclared, .table = shape_.name, .column = column.name});
  }

 private:
  void Differs(std::string_view name, std::string_view sentence) {
    std::string& all = change_.differences;
    all += Cat({all.empty() ? "" : "; ", IsColumnName(name) ? "column " : "nested field ", name,
                " ", sentence});
  }
  static bool IsColumnName(std::string_view name) {
    return name.find('.') == std::string_view::npos;
  }

  // What stands in a field, as it is held.
  void Held(std::string_view path, NestedNode& node) {
    for (const HeldNestedField& field : held_.fields) {
      if (!field.name.has_value() || IsColumn(field.path) || ParentOf(field.path) != path) continue;
      const ShapeNested* const declared = DeclaredAt(shape_, field.path);
      const std::string name = HeldName(held_, field.path);
      NestedNode& inner = node.fields.emplace_back(
          NodeOf(*field.name, declared == nullptr ? "" : declared->Own(), field.form));
      if (declared == nullptr) {
        inner.step = change_.steps.size();
        change_.steps.push_back(
            {.action = Action::kDropNested, .table = shape_.name, .column = name});
        change_.dropped.push_back(field.path);
        change_.rewrites = true;
        continue;
      }
      if (declared->form != field.form) {
        Differs(name, Cat({"holds ", field.form, " and is declared as ", declared->form}));
        continue;
      }
      if (declared->Own() != *field.name) {
        inner.step = change_.steps.size();
        change_.steps.push_back({.action = Action::kRenameNested,
                                 .table = shape_.name,
                                 .column = name,
                                 .to = std::string(declared->Own())});
        change_.waits = true;
        change_.rewrites = true;
      }
      Purposes(name, field, *declared);
      Held(field.path, inner);
    }
  }

  void Purposes(const std::string& name, const HeldNestedField& field,
                const ShapeNested& declared) {
    const std::vector<std::string> noted = SplitPurposes(field.purposes);
    for (const auto& [action, purposes] :
         {std::pair(Action::kWidenPurposes, Without(declared.purposes, noted)),
          std::pair(Action::kNarrowPurposes, Without(noted, declared.purposes))}) {
      if (purposes.empty()) continue;
      change_.expand.push_back(
          {.action = action, .table = shape_.name, .column = name, .purposes = purposes});
    }
  }

  // Of a table that does not tell.
  void Declared(std::string_view path, NestedNode& node) {
    for (const ShapeNested& field : shape_.nested) {
      if (field.IsColumn() || ParentOf(field.path) != path) continue;
      NestedNode& inner = node.fields.emplace_back(NodeOf(field.Own(), field.Own(), field.form));
      Declared(field.path, inner);
    }
  }

  // What is new: the outermost of it is said.
  void Add() {
    for (const ShapeNested& field : shape_.nested) {
      if (field.IsColumn() || ColumnOf(field.path) != column_.path) continue;
      if (FindHeld(held_, field.path) != nullptr) continue;
      const std::string_view parent = ParentOf(field.path);
      if (FindHeld(held_, parent) == nullptr) continue;
      change_.expand.push_back(
          {.action = Action::kAddNested, .table = shape_.name, .column = field.name});
      change_.waits =
          change_.waits || std::ranges::any_of(held_.fields, [&](const HeldNestedField& other) {
            return !IsColumn(other.path) && ParentOf(other.path) == parent &&
                   other.name == std::string(field.Own());
          });
    }
  }

  const TableShape& shape_;
  const HeldNested& held_;
  const ShapeNested& column_;
  NestedChange& change_;
};

std::vector<std::size_t> PlacesOf(const NestedChange& change) {
  std::vector<std::size_t> places;
  places.reserve(change.columns.size());
  for (const NestedColumn& column : change.columns) places.push_back(column.column);
  return places;
}

absl::Status RefuseNested(std::string_view place, std::string_view name,
                          std::string_view sentence) {
  const bool is_column = name.find('.') == std::string_view::npos;
  return absl::FailedPreconditionError(
      Cat({place, is_column ? ": column " : ": nested field ", name, " ", sentence}));
}

}  // namespace

std::string JoinedPurposes(std::vector<std::string> purposes) {
  std::ranges::sort(purposes);
  std::string out;
  for (const std::string& purpose : purposes) out += Cat({out.empty() ? "" : " ", purpose});
  return out;
}

std::vector<std::string> SplitPurposes(std::string_view joined) {
  std::vector<std::string> parts;
  while (!joined.empty()) {
    const std::size_t end = joined.find(' ');
    parts.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + 1);
  }
  return parts;
}

std::vector<std::string> Without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> left;
  std::ranges::copy_if(all, std::back_inserter(left), [&](const std::string& one) {
    return std::ranges::find(others, one) == others.end();
  });
  return left;
}

NestedChange CompareNested(const TableShape& shape, std::span<const HeldColumn* const> matches,
                           const HeldNested& held) {
  NestedChange change;
  for (std::size_t i = 0; i < shape.declared; ++i) {
    const ShapeColumn& column = shape.columns[i];
    const ShapeNested* const nested = DeclaredAt(shape, std::to_string(column.number));
    if (matches[i] == nullptr || column.number == 0) continue;
    if (nested != nullptr) {
      NestedComparison(shape, held, *nested, change).Run(i, *matches[i]);
    } else if (const HeldNestedField* const json = FindHeld(held, std::to_string(column.number));
               json != nullptr) {
      change.differences +=
          Cat({change.differences.empty() ? "" : "; ", "column ", matches[i]->name, " holds a ",
               json->form, " and is declared as one ", NameOf(column.type)});
    }
  }
  return change;
}

absl::Status CheckNestedNumbers(std::string_view place, const TableShape& shape,
                                const HeldNested& held) {
  for (const ShapeNested& field : shape.nested) {
    const HeldNestedField* const noted = FindField(held, field.path);
    if (field.IsColumn() || noted == nullptr || noted->kind.empty()) continue;
    if (noted->kind == field.kind) continue;
    return RefuseNested(
        place, field.name,
        Cat({"has number ", std::string_view(field.path).substr(field.path.rfind('.') + 1),
             ", which was that of another kind: ", noted->kind,
             "; give the field a number that was never used"}));
  }
  return absl::OkStatus();
}

absl::Status CheckNestedHeldAs(std::string_view place, const TableShape& shape,
                               std::span<const HeldColumn> columns, const HeldNested& held,
                               absl::FunctionRef<absl::StatusOr<bool>()> is_served) {
  if (absl::Status status = CheckNestedNumbers(place, shape, held); !status.ok()) return status;
  std::optional<bool> served;
  for (const HeldNestedField& field : held.fields) {
    if (!field.name.has_value()) continue;
    // Of a column that is not declared, that is said.
    const bool is_column = std::ranges::any_of(shape.columns, [&](const ShapeColumn& column) {
      return std::to_string(column.number) == ColumnOf(field.path);
    });
    if (!is_column) continue;
    const std::string name = HeldName(held, field.path);
    const ShapeNested* const declared = DeclaredAt(shape, field.path);
    if (declared == nullptr && IsColumn(field.path)) {
      return RefuseNested(place, name,
                          Cat({"holds a ", field.form, " and is declared as one value"}));
    }
    if (declared == nullptr) {
      if (!served.has_value()) {
        const absl::StatusOr<bool> is = is_served();
        if (!is.ok()) return is.status();
        served = *is;
      }
      if (*served) continue;
      return RefuseNested(
          place, name,
          "is held but no longer declared; declare it again, or drop it by a plan of "
          "zweck::Migrate");
    }
    if (declared->form != field.form) {
      return RefuseNested(place, name,
                          Cat({"holds ", field.form, " and is declared as ", declared->form}));
    }
    if (!IsColumn(field.path) && declared->Own() != *field.name) {
      return RefuseNested(
          place, name,
          Cat({"is declared as ", declared->Own(), "; rename it by a plan of zweck::Migrate"}));
    }
  }
  for (const ShapeNested& field : shape.nested) {
    const HeldNestedField* const noted = FindField(held, field.path);
    const bool is_held = std::ranges::any_of(columns, [&](const HeldColumn& column) {
      return std::to_string(column.number) == ColumnOf(field.path);
    });
    if (noted == nullptr) {
      if (!field.IsColumn() || !held.is_noted || !is_held) continue;
      return RefuseNested(place, field.name,
                          Cat({"does not hold JSON and is declared as ", field.form}));
    }
    if (noted->name.has_value() || !is_held) continue;
    return RefuseNested(
        place, field.name,
        "was dropped by a plan of zweck::Migrate, and comes back only by another one");
  }
  return absl::OkStatus();
}

NestedPass::NestedPass(const TableShape& shape, const NestedChange& change)
    : RowPass(PlacesOf(change), change.columns.size()),
      shape_(shape),
      change_(change),
      counts_(change.steps.size()),
      row_(counts_.size()),
      json_(change.columns.size()) {}

NestedPass::~NestedPass() {
  for (std::string& json : json_) internal::Wipe(json);
}

absl::Status NestedPass::Row(View<Value> values, std::span<std::optional<Value>> to) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].kind == Value::Kind::kNull) continue;
    std::string& json = json_[i];
    internal::Wipe(json);
    json.reserve(values[i].bytes.size());
    const NestedColumn& column = change_.columns[i];
    if (!RewriteNested(column, values[i].bytes, json, row_)) {
      return absl::DataLossError(Cat({"column ", shape_.columns[column.column].name,
                                      ": the value is not the JSON of its fields"}));
    }
    if (json != values[i].bytes) to[i] = Value::Text(json);
  }
  for (std::size_t i = 0; i < row_.size(); ++i) {
    counts_[i] += row_[i] ? 1 : 0;
    row_[i] = false;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
