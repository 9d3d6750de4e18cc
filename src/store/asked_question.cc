// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/asked_question.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "src/text/cat.h"

namespace zweck::store {

HashedConditions Hashed(const Sealer* sealer, const TableShape& shape, View<Condition> where) {
  HashedConditions out{.where = {where.begin(), where.end()}, .values = {}, .hashes = {}};
  for (Condition& condition : out.where) {
    const ShapeColumn& column = shape.columns[condition.column];
    if (column.lookup == 0) continue;
    std::vector<Value>& values = out.values.emplace_back();
    for (const Value& value : condition.values) {
      out.hashes.push_back(sealer->Lookup(shape.name, column.name, value));
      values.push_back(Value::Blob(out.hashes.back()));
    }
    condition.values = values;
  }
  return out;
}

absl::StatusOr<const Sealer*> CursorSealer::For(const std::optional<Sealer>& sealer) {
  if (sealer.has_value()) return &*sealer;
  const absl::MutexLock lock(&mutex_);
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
  question_ = question;
  question_.where = hashed_.where;
  cursors_ = &cursors;
  now_ = now;
  if (question_.after.empty()) return absl::OkStatus();
  absl::StatusOr<Cursor> opened = OpenCursor(cursors, table_, question_, now, opened_);
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
    const std::string hash = sealer_->Lookup(shape_.name, column.name, value);
    if (std::ranges::find(condition.values, hash, &Value::bytes) != condition.values.end()) {
      continue;
    }
    return text::Cat(
        {"column ", column.name, ": what it is looked up by was changed, or moved here"});
  }
  return {};
}

std::string AskedQuestion::Sealed(const Cursor& last) const {
  return SealCursor(*cursors_, table_, question_, last, now_);
}

}  // namespace zweck::store
