// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table as a category declares it, and as a database holds it: what the stores have in common.

#ifndef ZWECK_SRC_STORE_TABLE_SHAPE_H_
#define ZWECK_SRC_STORE_TABLE_SHAPE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/shape_ends.h"
#include "zweck/store/row.h"

namespace zweck::store {

struct ShapeColumn {
  std::string name;
  ColumnType type;
  bool key;
  bool sealed;
  Index index = Index::kNone;
  std::string initial = {};    // SQL of what older rows have; empty: null
  std::size_t lookup = 0;      // where the hashes of a sealed column stand; 0: nowhere
  std::size_t odd_lookup = 0;  // those of odd epochs, where keys rotate
  // As Column has them.
  std::uint32_t number = 0;
  std::string kind = {};
  std::vector<std::string> purposes = {};
  // Of what is nested, by which a Table is known again.
  Many many = Many::kOne;
  std::string json = {};
  View<NestedField> fields = {};
};

// A field within a column of JSON, or the column itself.
struct ShapeNested {
  std::string path;  // of the numbers from the column on: 7, 7.2
  std::string name;  // that of the column has those behind it: kin, kin.mail
  std::string form;  // text, list of record, ...
  std::string kind;
  std::vector<std::string> purposes;

  bool IsColumn() const { return path.find('.') == std::string::npos; }
  // The last part of the name.
  std::string_view Own() const { return std::string_view(name).substr(name.rfind('.') + 1); }
};

// A copy of a Table whose names and columns are sound.
struct TableShape {
  std::string name;
  std::vector<ShapeColumn> columns;  // those that are declared, then those that are hidden
  std::size_t declared = 0;
  std::vector<ShapeNested> nested = {};  // each in front of what is nested in it
  std::vector<std::size_t> keys;         // the places of the key's columns, if it has one
  std::string schema = {};               // of databases that have some
  std::size_t epoch = 0;  // where the oldest epoch of a row's values stands; 0: nowhere
  ShapeEnds ends = {};

  // InvalidArgument for a name that is not [a-z][a-z0-9_]*, a name twice, a sealed key or number.
  static absl::StatusOr<TableShape> Of(const Table& table);
  bool Is(const Table& table) const;
  // Adds a hidden column, behind all that are there, and returns its place. The name begins with
  // kHidden.
  std::size_t Hide(ShapeColumn column);
  // Hides what a table needs whose keys rotate: the epochs of rows, and the hashes of odd epochs.
  void HideEpochs();
  // Its name in a statement, with that of its schema where it has one.
  std::string Sql() const;
  bool HasSealedColumn() const;
  // A key as sealed values are bound to it: that of a row, and one that is given. Null in a table
  // without a key. `parts` has the values that it is a view of.
  Value KeyOf(View<Value> row, std::vector<Value>& parts) const;
  Value BoundKey(View<Value> key, std::vector<Value>& parts) const;

  // InvalidArgument if the row does not fit the columns, naming the column. Text is UTF-8 without a
  // zero, which not every database can hold.
  absl::Status CheckRow(View<Value> row) const;
  absl::Status CheckKey(const Value& value) const;
};

// A column that the database holds.
struct HeldColumn {
  std::string name;
  std::string type;
  bool key;
  std::optional<bool> sealed;  // unknown if not Zweck made the column
  // What its values stand for, as NameOf has it. Unknown if a former version made the column: then
  // times are text, and numbers without a sign do not sort.
  std::optional<std::string> holds;
  std::string initial = {};  // of columns to be made; as ShapeColumn has it
  std::uint32_t number = 0;  // of the field that it holds, as far as that is noted; so is `kind`
  std::string kind = {};
};

// A name in a statement.
std::string Quoted(std::string_view name);
std::string_view NameOf(ColumnType type);
// The type of that name, if it is one.
std::optional<ColumnType> TypeNamed(std::string_view name);
// May a column of the type have the value?
inline bool Fits(const Value& value, ColumnType type) {
  switch (value.kind) {
    case Value::Kind::kNull:
      return true;
    case Value::Kind::kInteger:
      return type == ColumnType::kInteger || type == ColumnType::kTime ||
             type == ColumnType::kUnsigned;
    case Value::Kind::kReal:
      return type == ColumnType::kReal;
    case Value::Kind::kText:
      return type == ColumnType::kText;
    case Value::Kind::kBlob:
      return type == ColumnType::kBlob;
    case Value::Kind::kSeveral:
      break;
  }
  return false;
}
// Why a text can't be kept; empty if it can be.
std::string_view UnfitText(const Value& value);
// A key as sealed values are bound to it: of a number without a sign the 64 bits as they are.
Value BoundTo(const Value& key, bool is_unsigned);

// A hidden column is the store's own: no category declares it, no row of a door has it, and it goes
// with the next write once its table needs it no more. No declared name begins like this.
inline constexpr std::string_view kHidden = "_zweck_";
bool IsHiddenName(std::string_view column);
// The hidden column with the hashes of a sealed one.
std::string LookupName(std::string_view column);
std::string OddLookupName(std::string_view column);
inline constexpr std::string_view kEpochColumn = "_zweck_epoch";

// The name of a column's index, and whether a name is one.
std::string IndexName(const TableShape& shape, const ShapeColumn& column);
bool IsIndexName(std::string_view name);

// Where the hashes of an epoch stand, and where those of the ones before and behind it do.
struct LookupPlaces {
  std::size_t now;
  std::size_t other;  // 0: nowhere
};
LookupPlaces LookupsOf(const ShapeColumn& column, std::uint32_t epoch);

const ShapeColumn* FindDeclared(const TableShape& shape, std::string_view name);
const HeldColumn* FindHeld(std::span<const HeldColumn> held, std::string_view name);
// Are all columns of the shape held?
bool HoldsAll(const TableShape& shape, std::span<const HeldColumn> held);
// Is nothing held but columns of the shape, and hidden ones?
bool HoldsNothingElse(const TableShape& shape, std::span<const HeldColumn> held);

// How one column differs from its declaration, in words that follow its name; empty if it does not.
std::string_view DifferenceOf(const HeldColumn& held, const ShapeColumn& declared, bool has_type);

// FailedPrecondition if a held column is not declared, or declared otherwise, or the key is not
// held. `place` is what the error names; `has_type`: is the column held with the declared type?
// `is_served`: does the database serve this declaration, although it holds more?
absl::Status CheckHeldAs(std::string_view place, const TableShape& shape,
                         std::span<const HeldColumn> held,
                         absl::FunctionRef<bool(const HeldColumn&, const ShapeColumn&)> has_type,
                         absl::FunctionRef<absl::StatusOr<bool>()> is_served);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_TABLE_SHAPE_H_
