// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/schema_change.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "src/store/ends_pass.h"
#include "src/store/sealing.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;
using Action = MigrationStep::Action;

// Whether each value of the one type is one of the other; whether a value is too large for that is
// seen when it is widened.
bool Widens(std::string_view from, ColumnType to) {
  return from == NameOf(ColumnType::kInteger) &&
         (to == ColumnType::kUnsigned || to == ColumnType::kReal);
}

// What rows of a declaration look like.
void AppendDeclared(std::string& out, const TableShape& shape) {
  AppendPart(out, shape.name);
  AppendNumber(out, shape.columns.size());
  for (const ShapeColumn& column : shape.columns) {
    AppendPart(out, column.name);
    AppendPart(out, NameOf(column.type));
    AppendNumber(out, (column.key ? 1 : 0) + (column.sealed ? 2 : 0));
    AppendNumber(out, column.number);
    AppendPart(out, column.kind);
  }
  for (const ShapeNested& field : shape.nested) {
    for (const std::string* const part : {&field.path, &field.name, &field.form, &field.kind}) {
      AppendPart(out, *part);
    }
  }
}

const HeldField* FindField(const std::vector<HeldField>& fields, std::uint32_t number) {
  const auto found = std::ranges::find(fields, number, &HeldField::number);
  return number == 0 || found == fields.end() ? nullptr : &*found;
}

absl::Status CheckNumbers(std::string_view place, const TableShape& shape,
                          const std::vector<HeldField>& fields) {
  for (const ShapeColumn& column : shape.columns) {
    const HeldField* const field = FindField(fields, column.number);
    if (field == nullptr || field->kind.empty() || field->kind == column.kind) continue;
    return absl::FailedPreconditionError(
        Cat({place, ": column ", column.name, " has number ", std::to_string(column.number),
             ", which was that of another kind: ", field->kind,
             "; give the field a number that was never used"}));
  }
  return absl::OkStatus();
}

class Comparison {
 public:
  Comparison(const Seen& seen, ReadNumber number)
      : held_(seen.held), number_(number), matches_(seen.shape.columns.size()) {
    change_.shape = seen.shape;
  }

  absl::Status Run(MigrationPhase phase, absl::Time now, NameIndex index_name, ShowRows show) {
    Match();
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const absl::Status status = matches_[i] == nullptr ? Add(i) : Keep(i, *matches_[i]);
      if (!status.ok()) return status;
    }
    for (const HeldColumn& column : held_.columns) {
      if (std::ranges::find(matches_, &column) != matches_.end()) continue;
      if (absl::Status status = Drop(column); !status.ok()) return status;
    }
    if (absl::Status status = Nested(phase, show); !status.ok()) return status;
    if (absl::Status status = Ends(now, show); !status.ok()) return status;
    return CompareIndexes(index_name);
  }

  const std::string& differences() const { return differences_; }
  TableChange Take() {
    // Who can't run before it has nothing of the rest, either.
    if (!change_.runs_before) {
      change_.contract.insert(change_.contract.begin(), change_.expand.begin(),
                              change_.expand.end());
      change_.expand.clear();
    }
    return std::move(change_);
  }

 private:
  MigrationStep Step(Action action, std::string_view column) const {
    return {.action = action, .table = change_.shape.name, .column = std::string(column)};
  }
  absl::Status Counted(MigrationStep step, std::vector<MigrationStep>& steps, bool all = true) {
    const std::string& table = change_.shape.name;
    const absl::StatusOr<std::int64_t> rows = number_(
        Cat({"SELECT count(", all ? "*" : Quoted(step.column), ") FROM ", change_.shape.Sql()}),
        table);
    if (!rows.ok()) return rows.status();
    step.rows = *rows;
    steps.push_back(std::move(step));
    return absl::OkStatus();
  }
  void Differs(std::string_view column, std::string_view sentence) {
    differences_ += Cat({differences_.empty() ? "" : "; ", "column ", column, " ", sentence});
  }

  // By number, under any name; by name where no number is noted.
  void Match() {
    const std::vector<ShapeColumn>& columns = change_.shape.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto same = std::ranges::find_if(held_.columns, [&](const HeldColumn& held) {
        return columns[i].number != 0 && held.number == columns[i].number;
      });
      if (same != held_.columns.end()) matches_[i] = &*same;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const HeldColumn* const same = FindHeld(held_.columns, columns[i].name);
      if (matches_[i] != nullptr || same == nullptr) continue;
      if (same->number == 0 || columns[i].number == 0) matches_[i] = same;
    }
  }

  absl::Status Add(std::size_t at) {
    const ShapeColumn& column = change_.shape.columns[at];
    if (column.key) {
      Differs(column.name, "is declared as the key but not held");
      return absl::OkStatus();
    }
    // What is hidden is told of with what it is for.
    if (IsHiddenName(column.name)) return absl::OkStatus();
    const bool waits = column.sealed || FindHeld(held_.columns, column.name) != nullptr;
    if (waits) change_.runs_before = false;
    return Counted(Step(Action::kAddColumn, column.name), change_.expand);
  }

  absl::Status Keep(std::size_t at, const HeldColumn& held) {
    const ShapeColumn& column = change_.shape.columns[at];
    if (const std::string_view why = DifferenceOf(held, column, true); !why.empty()) {
      Differs(held.name, why);
      return absl::OkStatus();
    }
    if (!held.sealed.has_value()) Differs(held.name, "was not made by Zweck");
    const std::string_view type = NameOf(column.type);
    if (held.holds.has_value() && *held.holds != type) {
      if (column.key || column.sealed || !Widens(*held.holds, column.type)) {
        Differs(held.name, Cat({"holds ", *held.holds, " and is declared as ", type}));
        return absl::OkStatus();
      }
      change_.runs_before = false;
      change_.widened.emplace_back(held.name, at);
      MigrationStep step = Step(Action::kWidenColumn, held.name);
      step.to = type;
      if (absl::Status status = Counted(std::move(step), change_.contract); !status.ok()) {
        return status;
      }
    }
    if (held.name != column.name) {
      if (column.sealed) {
        const absl::StatusOr<bool> binds_name = BindsName(column);
        if (!binds_name.ok()) return binds_name.status();
        if (*binds_name) {
          Differs(held.name, Cat({"is sealed under this name, and can't become ", column.name}));
          return absl::OkStatus();
        }
      }
      change_.runs_before = false;
      change_.renamed.emplace_back(held.name, at);
      MigrationStep step = Step(Action::kRenameColumn, held.name);
      step.to = column.name;
      change_.contract.push_back(std::move(step));
    }
    return ComparePurposes(column, held.name);
  }

  // What is sealed in an epoch is bound to the number of its field; with a sealing key, to the
  // name.
  absl::StatusOr<bool> BindsName(const ShapeColumn& column) {
    const bool has_epochs = FindHeld(held_.columns, kEpochColumn) != nullptr;
    if (change_.shape.epoch == 0 || column.number == 0 || !has_epochs) return true;
    const absl::StatusOr<std::int64_t> of_key =
        number_(Cat({"SELECT count(*) FROM ", change_.shape.Sql(), " WHERE ", Quoted(kEpochColumn),
                     " = 0"}),
                change_.shape.name);
    if (!of_key.ok()) return of_key.status();
    return *of_key != 0;
  }

  absl::Status ComparePurposes(const ShapeColumn& column, std::string_view name) {
    const HeldField* const field = FindField(held_.fields, column.number);
    if (field == nullptr || !field->column.has_value()) return absl::OkStatus();
    const std::vector<std::string> noted = SplitPurposes(field->purposes);
    for (const auto& [action, purposes] :
         {std::pair(Action::kWidenPurposes, Without(column.purposes, noted)),
          std::pair(Action::kNarrowPurposes, Without(noted, column.purposes))}) {
      if (purposes.empty()) continue;
      MigrationStep step = Step(action, name);
      step.purposes = purposes;
      if (absl::Status status = Counted(std::move(step), change_.expand); !status.ok()) {
        return status;
      }
    }
    return absl::OkStatus();
  }

  absl::Status Drop(const HeldColumn& held) {
    if (IsHiddenName(held.name)) return absl::OkStatus();  // goes with what it is for
    if (!held.sealed.has_value()) {
      Differs(held.name, "was not made by Zweck");
    } else if (held.key) {
      Differs(held.name, "is held as the key but no longer declared as it");
    } else {
      if (*held.sealed) change_.runs_before = false;
      change_.dropped.push_back(held.name);
      return Counted(Step(Action::kDropColumn, held.name), change_.contract, false);
    }
    return absl::OkStatus();
  }

  absl::Status Nested(MigrationPhase phase, ShowRows show) {
    change_.nested = CompareNested(change_.shape, matches_, held_.nested);
    NestedChange& nested = change_.nested;
    if (!nested.differences.empty()) {
      differences_ += Cat({differences_.empty() ? "" : "; ", nested.differences});
    }
    if (!differences_.empty()) return absl::OkStatus();
    if (nested.waits) change_.runs_before = false;
    for (MigrationStep& step : nested.expand) {
      if (step.action == Action::kAddNested) {
        change_.expand.push_back(std::move(step));
      } else if (absl::Status status = Counted(std::move(step), change_.expand); !status.ok()) {
        return status;
      }
    }
    // What no field has is looked for where it may be dropped, or was never looked for.
    const bool looks =
        phase == MigrationPhase::kContract || nested.rewrites || !held_.nested.is_noted;
    if (!looks || nested.columns.empty()) return absl::OkStatus();
    const TableShape as_held = AsHeld();
    NestedPass pass(as_held, nested);
    if (absl::Status status = show(as_held, pass); !status.ok()) return status;
    for (std::size_t i = 0; i < nested.steps.size(); ++i) {
      MigrationStep& step = nested.steps[i];
      step.rows = pass.counts()[i];
      if (step.action == Action::kDropUndeclared && step.rows == 0) continue;
      nested.rewrites = true;
      change_.contract.push_back(step);
    }
    return absl::OkStatus();
  }

  absl::Status Ends(absl::Time now, ShowRows show) {
    if (!differences_.empty()) return absl::OkStatus();
    if (!change_.shape.ends) return LostEnds();
    const TableShape as_held = AsHeld();
    EndsPass pass(as_held, now);
    if (absl::Status status = show(as_held, pass); !status.ok()) return status;
    const std::vector<MigrationStep> steps = pass.Steps();
    change_.ends = !steps.empty();
    change_.contract.insert(change_.contract.end(), steps.begin(), steps.end());
    return absl::OkStatus();
  }

  // Without a plan, what has ended would be there again.
  absl::Status LostEnds() {
    if (FindHeld(held_.columns, kExpiresColumn) == nullptr) return absl::OkStatus();
    change_.runs_before = false;
    change_.forgets_ends = true;
    MigrationStep step{.action = Action::kForgetEnds, .table = change_.shape.name};
    const absl::StatusOr<std::int64_t> rows =
        number_(Cat({"SELECT count(*) FROM ", change_.shape.Sql(), " WHERE ",
                     Quoted(kExpiresColumn), " < ", std::to_string(kNever)}),
                change_.shape.name);
    if (!rows.ok()) return rows.status();
    step.rows = *rows;
    change_.contract.push_back(std::move(step));
    return absl::OkStatus();
  }

  // The shape as it is held now: without a name where it is not.
  TableShape AsHeld() const {
    TableShape shape = change_.shape;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      shape.columns[i].name = matches_[i] == nullptr ? "" : matches_[i]->name;
    }
    return shape;
  }

  absl::Status CompareIndexes(NameIndex index_name) {
    std::set<std::string> declared;
    for (const ShapeColumn& column : change_.shape.columns) {
      if (column.index == Index::kNone) continue;
      const std::string name = index_name(change_.shape, column);
      declared.insert(name);
      const bool is_held = std::ranges::find(held_.indexes, name) != held_.indexes.end();
      if (is_held || IsHiddenName(column.name)) continue;
      absl::Status status = Counted(Step(Action::kMakeIndex, column.name), change_.expand);
      if (!status.ok()) return status;
    }
    if (change_.forgets_ends) {
      // Its index goes with it.
      const ShapeColumn expires{.name = std::string(kExpiresColumn),
                                .type = ColumnType::kTime,
                                .key = false,
                                .sealed = false,
                                .index = Index::kIndexed};
      declared.insert(index_name(change_.shape, expires));
    }
    for (const std::string& name : held_.indexes) {
      if (!declared.contains(name)) {
        change_.contract.push_back(Step(Action::kDropIndex, name));
      }
    }
    return absl::OkStatus();
  }

  const HeldTable& held_;
  ReadNumber number_;
  std::vector<const HeldColumn*> matches_;  // of each column of the shape; null: it is new
  TableChange change_;
  std::string differences_;
};

absl::StatusOr<TableChange> ChangeOf(MigrationPhase phase, absl::Time now, const Seen& seen,
                                     NameIndex index_name, ReadNumber number, ShowRows show) {
  absl::Status status = CheckNumbers(seen.place, seen.shape, seen.held.fields);
  if (status.ok()) status = CheckNestedNumbers(seen.place, seen.shape, seen.held.nested);
  if (!status.ok()) return status;
  if (seen.held.columns.empty()) {
    TableChange change;
    change.shape = seen.shape;
    change.expand.push_back({.action = Action::kMakeTable, .table = seen.shape.name});
    return change;
  }
  Comparison comparison(seen, number);
  if (status = comparison.Run(phase, now, index_name, show); !status.ok()) return status;
  if (comparison.differences().empty()) return comparison.Take();
  return absl::FailedPreconditionError(
      Cat({seen.place, ": no plan does this: ", comparison.differences()}));
}

void AppendEnds(std::string& bytes, const ShapeEnds& ends) {
  for (const ShapeEnds::Stay& stay : ends.stays) {
    AppendNumber(bytes, static_cast<std::uint64_t>(stay.seconds));
    AppendNumber(bytes, stay.end_of_year ? 1 : 0);
  }
  for (const ShapeEnd& end : ends.others) {
    AppendNumber(bytes, static_cast<std::uint64_t>(end.seconds));
    AppendNumber(bytes, static_cast<std::uint64_t>(end.when_absent));
    AppendNumber(bytes, end.end_of_year ? 1 : 0);
    AppendNumber(bytes, end.column);
    AppendPart(bytes, end.event);
  }
}

bool IsOfRows(Action action) {
  return action == Action::kDropUndeclared || action == Action::kGiveEnd ||
         action == Action::kEndSooner || action == Action::kEndAtOnce;
}

// Of all but rows, and whether some hold what no field declares.
std::string FingerprintOf(MigrationPhase phase, const std::vector<Seen>& seen,
                          const std::vector<TableChange>& changes) {
  std::string bytes;
  AppendNumber(bytes, static_cast<std::uint64_t>(phase));
  for (const Seen& table : seen) {
    AppendDeclared(bytes, table.shape);
    for (const ShapeColumn& column : table.shape.columns) {
      AppendNumber(bytes, static_cast<std::uint64_t>(column.index));
      AppendNumber(bytes, column.lookup);
      AppendPart(bytes, JoinedPurposes(column.purposes));
    }
    const HeldTable& held = table.held;
    AppendNumber(bytes, held.columns.size());
    for (const HeldColumn& column : held.columns) {
      AppendPart(bytes, column.name);
      AppendPart(bytes, column.type);
      AppendNumber(bytes, (column.key ? 1 : 0) + (column.sealed.value_or(false) ? 2 : 0) +
                              (column.sealed.has_value() ? 4 : 0));
      AppendPart(bytes, column.holds.value_or(""));
      AppendNumber(bytes, column.number);
      AppendPart(bytes, column.kind);
    }
    AppendNumber(bytes, held.fields.size());
    for (const HeldField& field : held.fields) {
      AppendNumber(bytes, field.number);
      AppendPart(bytes, field.column.value_or(""));
      AppendPart(bytes, field.kind);
      AppendPart(bytes, field.purposes);
    }
    AppendNumber(bytes, held.indexes.size());
    for (const std::string& index : held.indexes) AppendPart(bytes, index);
    for (const ShapeNested& field : table.shape.nested) {
      AppendPart(bytes, JoinedPurposes(field.purposes));
    }
    AppendEnds(bytes, table.shape.ends);
    AppendNumber(bytes, held.nested.is_noted ? 1 : 0);
    AppendNumber(bytes, held.nested.fields.size());
    for (const HeldNestedField& field : held.nested.fields) {
      AppendPart(bytes, field.path);
      AppendPart(bytes, field.name.value_or(""));
      AppendPart(bytes, field.form);
      AppendPart(bytes, field.kind);
      AppendPart(bytes, field.purposes);
    }
  }
  for (const TableChange& change : changes) {
    for (const MigrationStep& step : change.contract) {
      if (!IsOfRows(step.action)) continue;
      AppendNumber(bytes, static_cast<std::uint64_t>(step.action));
      AppendPart(bytes, step.table);
      AppendPart(bytes, step.column);
    }
  }
  return DigestOf(bytes);
}

}  // namespace

std::string DigestOf(std::string_view bytes) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()),  // NOLINT
                     bytes.size(), nullptr, 0);
  std::string out;
  for (const unsigned char byte : hash) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += {kDigits[byte >> 4U], kDigits[byte & 15U]};
  }
  return out;
}

absl::Status CheckNew(std::string_view place, const TableShape& shape,
                      const std::vector<HeldField>& fields) {
  if (absl::Status status = CheckNumbers(place, shape, fields); !status.ok()) return status;
  for (const ShapeColumn& column : shape.columns) {
    const HeldField* const field = FindField(fields, column.number);
    if (field == nullptr || field->column.has_value()) continue;
    return absl::FailedPreconditionError(
        Cat({place, ": column ", column.name,
             " was dropped by a plan of zweck::Migrate, and comes back only by another one"}));
  }
  return absl::OkStatus();
}

std::string ShapeId(const TableShape& shape) {
  std::string bytes;
  AppendDeclared(bytes, shape);
  return DigestOf(bytes);
}

std::string ServedPrefix(std::string_view table) { return Cat({"serves.", table, "."}); }
std::string ServedName(const TableShape& shape) {
  return Cat({ServedPrefix(shape.name), ShapeId(shape)});
}

absl::StatusOr<Differences> DifferencesOf(MigrationPhase phase, const std::vector<Seen>& seen,
                                          absl::Time now, NameIndex index_name, ReadNumber number,
                                          ShowRows show) {
  Differences out;
  MigrationPlan& plan = out.plan;
  plan.phase = phase;
  for (const Seen& table : seen) {
    absl::StatusOr<TableChange> change = ChangeOf(phase, now, table, index_name, number, show);
    if (!change.ok()) return change.status();
    plan.steps.insert(plan.steps.end(), change->expand.begin(), change->expand.end());
    std::vector<MigrationStep>& rest = phase == MigrationPhase::kContract ? plan.steps : plan.later;
    rest.insert(rest.end(), change->contract.begin(), change->contract.end());
    out.changes.push_back(*std::move(change));
  }
  plan.fingerprint = FingerprintOf(phase, seen, out.changes);
  return out;
}

bool IsDone(const MigrationPlan& plan, std::string_view last,
            const absl::StatusOr<Differences>& found) {
  if (plan.fingerprint.empty() || last != plan.fingerprint) return false;
  if (!found.ok()) return absl::IsFailedPrecondition(found.status());
  return found->plan.fingerprint != plan.fingerprint || found->plan.steps.empty();
}

absl::Status HasMoved(std::string_view place) {
  return absl::FailedPreconditionError(
      Cat({place, ": is not what the plan was made for, or the program is not; make it anew"}));
}

}  // namespace zweck::store
