// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/table_shape.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "src/codec/utf8.h"
#include "src/store/ends.h"
#include "src/text/cat.h"
#include "src/text/sql_names.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::string_view kLookup = "_zweck_lookup.";
constexpr std::string_view kOddLookup = "_zweck_lookup1.";
constexpr std::string_view kIndexed = "_zweck_index.";
constexpr std::string_view kUnique = "_zweck_unique.";

bool IsSoundName(std::string_view name) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_sound = [&](char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && is_lower(name.front()) && std::ranges::all_of(name, is_sound) &&
         !name.starts_with("sqlite_");
}

absl::Status Unfit(std::string_view table, std::string_view column, std::string_view sentence) {
  return absl::InvalidArgumentError(Cat({"column ", column, " of table ", table, ": ", sentence}));
}

absl::Status CheckColumn(std::string_view table, const Column& column) {
  if (!IsSoundName(column.name)) {
    return absl::InvalidArgumentError(
        Cat({"table ", table,
             ": the name of a column is not lower-case letters, digits and underscores"}));
  }
  const bool is_bytes = column.type == ColumnType::kText || column.type == ColumnType::kBlob;
  if (column.sealed && column.key) return Unfit(table, column.name, "a key can't be sealed");
  if (column.index != Index::kNone && (column.sealed || column.key)) {
    return Unfit(table, column.name, "an index is of neither a key nor what is sealed");
  }
  if (column.lookup && !(column.sealed && is_bytes)) {
    return Unfit(table, column.name, "only sealed text and bytes are looked up by a hash");
  }
  if (column.key && column.type == ColumnType::kReal) {
    return Unfit(table, column.name, "a floating-point number can't be a key");
  }
  return absl::OkStatus();
}

// A constant of a declaration: never a value of a record.
std::string Literal(const Value& value) {
  switch (value.kind) {
    case Value::Kind::kNull:
      break;
    case Value::Kind::kInteger:
      return std::to_string(value.integer);
    case Value::Kind::kReal:
      return std::to_string(value.real);
    case Value::Kind::kText:
      return Cat({"'", value.bytes, "'"});
    case Value::Kind::kBlob:
      return "x''";
    case Value::Kind::kSeveral:
      break;
  }
  return {};
}

bool IsUnsigned(const ShapeColumn& column) { return column.type == ColumnType::kUnsigned; }

Value KeyWith(const std::vector<Value>& parts) {
  return parts.empty() ? Value::Null() : parts.size() == 1 ? parts.front() : Value::Several(parts);
}

std::string FormOf(Many many, std::string_view type) {
  return Cat({many == Many::kList ? "list of " : many == Many::kMap ? "map of " : "", type});
}

constexpr int kMostNested = 64;

// False if a name of theirs is not sound, or they are nested too deeply.
bool AppendNested(const ShapeNested& in, View<NestedField> fields, int depth, TableShape& shape) {
  if (depth == kMostNested) return false;
  for (const NestedField& field : fields) {
    if (!IsSoundName(field.name) || field.number == 0) return false;
    ShapeNested nested{.path = Cat({in.path, ".", std::to_string(field.number)}),
                       .name = Cat({in.name, ".", field.name}),
                       .form = FormOf(field.many, field.type),
                       .kind = std::string(field.kind),
                       .purposes = {field.purposes.begin(), field.purposes.end()}};
    shape.nested.push_back(nested);
    if (!AppendNested(nested, field.fields, depth + 1, shape)) return false;
  }
  return true;
}
bool AppendNested(const Column& column, TableShape& shape) {
  if (column.json.empty() || column.number == 0) return true;
  const ShapeNested whole{.path = std::to_string(column.number),
                          .name = std::string(column.name),
                          .form = FormOf(column.many, column.json),
                          .kind = std::string(column.kind),
                          .purposes = {column.purposes.begin(), column.purposes.end()}};
  shape.nested.push_back(whole);
  return AppendNested(whole, column.fields, 0, shape);
}

bool IsSoundInitial(const Value& value) {
  const bool has_bytes = value.kind == Value::Kind::kBlob && !value.bytes.empty();
  return !has_bytes && value.bytes.find('\'') == std::string_view::npos &&
         value.bytes.find('\0') == std::string_view::npos;
}

}  // namespace

std::string Quoted(std::string_view name) { return text::QuotedName(name); }

std::string_view UnfitText(const Value& value) {
  if (value.kind != Value::Kind::kText) return {};
  if (value.bytes.find('\0') != std::string_view::npos) return "the text has a zero in it";
  return internal::IsUtf8(value.bytes) ? "" : "the text is not UTF-8";
}

std::string_view NameOf(ColumnType type) {
  switch (type) {
    case ColumnType::kInteger:
      return "integer";
    case ColumnType::kReal:
      return "real";
    case ColumnType::kText:
      return "text";
    case ColumnType::kBlob:
      return "blob";
    case ColumnType::kTime:
      return "time";
    case ColumnType::kUnsigned:
      return "unsigned";
  }
  return "unknown";
}

std::optional<ColumnType> TypeNamed(std::string_view name) {
  for (const ColumnType type : {ColumnType::kInteger, ColumnType::kReal, ColumnType::kText,
                                ColumnType::kBlob, ColumnType::kTime, ColumnType::kUnsigned}) {
    if (NameOf(type) == name) return type;
  }
  return std::nullopt;
}

Value BoundTo(const Value& key, bool is_unsigned) {
  if (!is_unsigned || key.kind != Value::Kind::kInteger) return key;
  constexpr std::uint64_t kTop = std::uint64_t{1} << 63;
  return Value::Integer(static_cast<std::int64_t>(static_cast<std::uint64_t>(key.integer) ^ kTop));
}

absl::StatusOr<TableShape> TableShape::Of(const Table& table) {
  if (!IsSoundName(table.name)) {
    return absl::InvalidArgumentError(
        "the name of a table is not lower-case letters, digits and underscores");
  }
  TableShape shape{.name = std::string(table.name), .columns = {}, .keys = {}};
  if (table.columns.empty()) {
    return absl::InvalidArgumentError(Cat({"table ", table.name, " has no columns"}));
  }
  for (const Column& column : table.columns) {
    if (absl::Status status = CheckColumn(table.name, column); !status.ok()) return status;
    const auto same = [&](const ShapeColumn& other) { return other.name == column.name; };
    if (std::ranges::any_of(shape.columns, same)) {
      return Unfit(table.name, column.name, "is there twice");
    }
    if (column.key) shape.keys.push_back(shape.columns.size());
    if (!Fits(column.initial, column.type) || !IsSoundInitial(column.initial)) {
      return Unfit(table.name, column.name, "older rows can't have its initial value");
    }
    shape.columns.push_back({std::string(column.name), column.type, column.key, column.sealed,
                             column.index, Literal(column.initial)});
    shape.columns.back().number = column.number;
    shape.columns.back().kind = column.kind;
    shape.columns.back().purposes.assign(column.purposes.begin(), column.purposes.end());
    shape.columns.back().many = column.many;
    shape.columns.back().json = column.json;
    shape.columns.back().fields = column.fields;
    if (!AppendNested(column, shape)) {
      return Unfit(table.name, column.name, "what is nested in it has no sound names and numbers");
    }
  }
  shape.declared = shape.columns.size();
  for (std::size_t i = 0; i < shape.declared; ++i) {
    if (!table.columns[i].lookup) continue;
    const std::size_t lookup = shape.Hide({.name = LookupName(table.columns[i].name),
                                           .type = ColumnType::kBlob,
                                           .key = false,
                                           .sealed = false,
                                           .index = Index::kIndexed});
    shape.columns[i].lookup = lookup;
  }
  for (const End& end : table.ends) {
    if (end.column.empty()) continue;
    const ShapeColumn* const column = FindDeclared(shape, end.column);
    if (column == nullptr) {
      return Unfit(table.name, end.column, "rows end by it, and it is not there");
    }
    if (column->sealed) return Unfit(table.name, end.column, "rows end by it, and it is sealed");
  }
  HideEnds(table, shape);
  return shape;
}

std::size_t TableShape::Hide(ShapeColumn column) {
  columns.push_back(std::move(column));
  return columns.size() - 1;
}

void TableShape::HideEpochs() {
  if (!HasSealedColumn()) return;
  for (std::size_t i = 0; i < declared; ++i) {
    if (columns[i].lookup == 0) continue;
    const std::size_t odd = Hide({.name = OddLookupName(columns[i].name),
                                  .type = ColumnType::kBlob,
                                  .key = false,
                                  .sealed = false,
                                  .index = Index::kIndexed});
    columns[i].odd_lookup = odd;
  }
  epoch = Hide({.name = std::string(kEpochColumn),
                .type = ColumnType::kInteger,
                .key = false,
                .sealed = false,
                .initial = "0"});
}

std::string TableShape::Sql() const {
  return schema.empty() ? Quoted(name) : Cat({Quoted(schema), ".", Quoted(name)});
}

bool TableShape::Is(const Table& table) const {
  return name == table.name &&
         std::ranges::equal(std::span(columns).first(declared), table.columns,
                            [](const ShapeColumn& a, const Column& b) {
                              return a.name == b.name && a.type == b.type && a.key == b.key &&
                                     a.sealed == b.sealed && a.index == b.index &&
                                     a.number == b.number && (a.lookup != 0) == b.lookup &&
                                     a.many == b.many && a.json == b.json &&
                                     a.fields.data() == b.fields.data() &&
                                     a.fields.size() == b.fields.size();
                            }) &&
         AreEndsOf(*this, table);
}

bool TableShape::HasSealedColumn() const {
  return std::ranges::any_of(columns, &ShapeColumn::sealed);
}

Value TableShape::KeyOf(View<Value> row, std::vector<Value>& parts) const {
  parts.clear();
  for (const std::size_t key : keys) parts.push_back(BoundTo(row[key], IsUnsigned(columns[key])));
  return KeyWith(parts);
}

Value TableShape::BoundKey(View<Value> key, std::vector<Value>& parts) const {
  parts.clear();
  for (std::size_t i = 0; i < key.size(); ++i) {
    parts.push_back(BoundTo(key[i], IsUnsigned(columns[keys[i]])));
  }
  return KeyWith(parts);
}

absl::Status TableShape::CheckRow(View<Value> row) const {
  if (row.size() != declared) {
    return absl::InvalidArgumentError(
        Cat({"table ", name, ": the row has more or fewer values than columns"}));
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    const ShapeColumn& column = columns[i];
    if (!Fits(row[i], column.type)) {
      return Unfit(name, column.name, "the value is not of the column's type");
    }
    if (column.key && row[i].kind == Value::Kind::kNull) {
      return Unfit(name, column.name, "the key is missing");
    }
    // What is sealed is bytes to the database.
    const std::string_view why = column.sealed && !column.key ? "" : UnfitText(row[i]);
    if (!why.empty()) return Unfit(name, column.name, why);
    // SQLite would quietly keep a NaN as null.
    if (row[i].kind == Value::Kind::kReal && std::isnan(row[i].real)) {
      return Unfit(name, column.name, "the value is not a number");
    }
  }
  return absl::OkStatus();
}

absl::Status TableShape::CheckKey(const Value& value) const {
  if (keys.empty()) return absl::InvalidArgumentError(Cat({"table ", name, " has no key"}));
  const View<Value> parts = value.parts();
  if (parts.size() != keys.size()) {
    return absl::InvalidArgumentError(
        Cat({"table ", name, ": the key has more or fewer values than columns"}));
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ShapeColumn& column = columns[keys[i]];
    if (parts[i].kind == Value::Kind::kNull) return Unfit(name, column.name, "the key is missing");
    if (!Fits(parts[i], column.type)) {
      return Unfit(name, column.name, "the value is not of the column's type");
    }
    if (const std::string_view why = UnfitText(parts[i]); !why.empty()) {
      return Unfit(name, column.name, why);
    }
  }
  return absl::OkStatus();
}

std::string LookupName(std::string_view column) { return Cat({kLookup, column}); }
std::string OddLookupName(std::string_view column) { return Cat({kOddLookup, column}); }
LookupPlaces LookupsOf(const ShapeColumn& column, std::uint32_t epoch) {
  if (epoch % 2 == 0 || column.odd_lookup == 0) return {column.lookup, column.odd_lookup};
  return {column.odd_lookup, column.lookup};
}
bool IsHiddenName(std::string_view column) { return column.starts_with(kHidden); }

std::string IndexName(const TableShape& shape, const ShapeColumn& column) {
  return Cat({column.index == Index::kUnique ? kUnique : kIndexed, shape.name, ".", column.name});
}
bool IsIndexName(std::string_view name) {
  return name.starts_with(kIndexed) || name.starts_with(kUnique);
}

const ShapeColumn* FindDeclared(const TableShape& shape, std::string_view name) {
  const auto found = std::ranges::find(shape.columns, name, &ShapeColumn::name);
  return found == shape.columns.end() ? nullptr : &*found;
}

const HeldColumn* FindHeld(std::span<const HeldColumn> held, std::string_view name) {
  const auto found = std::ranges::find(held, name, &HeldColumn::name);
  return found == held.end() ? nullptr : &*found;
}

bool HoldsAll(const TableShape& shape, std::span<const HeldColumn> held) {
  return std::ranges::all_of(shape.columns, [held](const ShapeColumn& column) {
    return FindHeld(held, column.name) != nullptr;
  });
}

bool HoldsNothingElse(const TableShape& shape, std::span<const HeldColumn> held) {
  return std::ranges::all_of(held, [&shape](const HeldColumn& column) {
    return IsHiddenName(column.name) || FindDeclared(shape, column.name) != nullptr;
  });
}

std::string_view DifferenceOf(const HeldColumn& held, const ShapeColumn& declared, bool has_type) {
  if (held.number != 0 && declared.number != 0 && held.number != declared.number) {
    return "holds the field of another number than is declared";
  }
  if (!held.kind.empty() && !declared.kind.empty() && held.kind != declared.kind) {
    return "holds another kind than is declared; give the field a number that was never used";
  }
  if (held.sealed.value_or(false) != declared.sealed) {
    return declared.sealed ? "is declared as sealed but held unsealed"
                           : "is held sealed but no longer declared as sealed";
  }
  if (!has_type) return "is declared with another type than it is held";
  if (held.key != declared.key) {
    return declared.key ? "is declared as the key but held as another column"
                        : "is held as the key but no longer declared as it";
  }
  return {};
}

absl::Status CheckHeldAs(std::string_view place, const TableShape& shape,
                         std::span<const HeldColumn> held,
                         absl::FunctionRef<bool(const HeldColumn&, const ShapeColumn&)> has_type,
                         absl::FunctionRef<absl::StatusOr<bool>()> is_served) {
  const auto refuse = [&](std::string_view column, std::string_view sentence) {
    return absl::FailedPreconditionError(Cat({place, ": column ", column, " ", sentence}));
  };
  std::optional<bool> served;
  for (const HeldColumn& column : held) {
    if (!column.sealed.has_value()) return refuse(column.name, "was not made by Zweck");
    const ShapeColumn* const declared = FindDeclared(shape, column.name);
    if (declared == nullptr) {
      if (!shape.ends && column.name == kExpiresColumn) {
        return absl::FailedPreconditionError(
            Cat({place,
                 ": its rows end, and no retention is declared any more; declare one, or "
                 "keep them without end by a plan of zweck::Migrate"}));
      }
      if (IsHiddenName(column.name)) continue;  // goes with the next write
      if (!served.has_value()) {
        const absl::StatusOr<bool> is = is_served();
        if (!is.ok()) return is.status();
        served = *is;
      }
      // Who does not know what is sealed would leave nothing there, which can be told from that.
      if (*served && !*column.sealed && !column.key) continue;
      return refuse(column.name,
                    "is held but no longer declared; declare it again, or drop it by a plan of "
                    "zweck::Migrate");
    }
    const std::string_view difference =
        DifferenceOf(column, *declared, has_type(column, *declared));
    if (!difference.empty()) return refuse(column.name, difference);
  }
  for (const ShapeColumn& column : shape.columns) {
    if (held.empty() || !column.key || FindHeld(held, column.name) != nullptr) continue;
    return refuse(column.name, "is declared as the key but not held");
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
