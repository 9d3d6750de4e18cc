// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/asked_question.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "src/store/sealed_row.h"
#include "src/text/cat.h"

namespace zweck::store {

HashedConditions Hashed(const Sealer* sealer, const TableShape& shape, View<Condition> where) {
  HashedConditions out{.where = {where.begin(), where.end()}, .values = {}, .hashes = {}};
  for (Condition& condition : out.where) {
    const ShapeColumn& column = shape.columns[condition.column];
    if (column.lookup == 0) continue;
    std::vector<Value>& values = out.values.emplace_back();
    const auto add = [&](const EpochSealer* epoch) {
      for (const Value& value : condition.values) {
        if (epoch == nullptr) {
          values.push_back(Value::Null());  // which nothing equals
          continue;
        }
        out.hashes.push_back(epoch->Lookup(FieldOf(shape, column), value));
        values.push_back(Value::Blob(out.hashes.back()));
      }
    };
    const std::shared_ptr<const EpochSealer> now = sealer->Now();
    if (column.odd_lookup == 0) {
      add(now.get());
    } else {
      // Rows of the epoch before are there until all are sealed anew.
      const std::uint32_t before = now->epoch() == 0 ? 0 : now->epoch() - 1;
      const std::shared_ptr<const EpochSealer> last =
          before == now->epoch() ? nullptr : sealer->At(before);
      const bool is_odd = now->epoch() % 2 != 0;
      add(is_odd ? last.get() : now.get());
      add(is_odd ? now.get() : last.get());
    }
    condition.values = values;
  }
  return out;
}

bool AsksEpoch(const TableShape& shape, View<Condition> where) {
  return std::ranges::any_of(where, [&](const Condition& condition) {
    return shape.columns[condition.column].odd_lookup != 0;
  });
}

absl::StatusOr<const Sealer*> CursorSealer::For(const std::optional<Sealer>& sealer) {
  if (sealer.has_value()) return &*sealer;
  const MutexLock lock(&mutex_);
  if (!own_.has_value()) {
    absl::StatusOr<SealingKey> key = SealingKey::Random();
    if (!key.ok()) return key.status();
    own_.emplace(*std::move(key));
  }
  return &*own_;
}

absl::Status AskedQuestion::Open(const Question& question, const Sealer& cursors, absl::Time now) {
  if (absl::Status status = CheckQuestion(shape_, question); !status.ok()) return status;
  hashed_ = Hashed(sealer_, shape_, question.where);
  asked_ = question;
  question_ = question;
  question_.where = hashed_.where;
  cursors_ = &cursors;
  now_ = now;
  if (question_.after.empty()) return absl::OkStatus();
  // Hashes change with the epoch; what was asked does not.
  absl::StatusOr<Cursor> opened = OpenCursor(cursors, table_, asked_, now, opened_);
  if (!opened.ok()) return opened.status();
  after_ = *std::move(opened);
  return absl::OkStatus();
}

std::string AskedQuestion::WrongIn(View<Value> row) const {
  for (const Condition& condition : question_.where) {
    const ShapeColumn& column = shape_.columns[condition.column];
    const auto read = std::ranges::find(question_.columns, condition.column);
    if (column.lookup == 0 || read == question_.columns.end()) continue;
    const Value& value = row[static_cast<std::size_t>(read - question_.columns.begin())];
    const std::string hash = sealer_->Lookup(FieldOf(shape_, column), value);
    if (std::ranges::find(condition.values, hash, &Value::bytes) != condition.values.end()) {
      continue;
    }
    return text::Cat(
        {"column ", column.name, ": what it is looked up by was changed, or moved here"});
  }
  return {};
}

std::string AskedQuestion::Sealed(const Cursor& last) const {
  return SealCursor(*cursors_, table_, asked_, last, now_);
}

}  // namespace zweck::store
