// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ends_pass.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "src/store/ends.h"

namespace zweck::store {
namespace {

std::vector<std::size_t> WrittenColumns(const ShapeEnds& ends) {
  std::vector<std::size_t> columns{ends.came_in, ends.expires, ends.stay};
  for (const ShapeEnd& end : ends.others) {
    columns.push_back(end.end);
    if (end.absent != 0) columns.push_back(end.absent);
  }
  return columns;
}

std::vector<std::size_t> ReadColumns(const ShapeEnds& ends) {
  std::vector<std::size_t> columns = WrittenColumns(ends);
  for (const ShapeEnd& end : ends.others) {
    columns.push_back(end.event.empty() ? end.column : end.moment);
  }
  return columns;
}

}  // namespace

EndsPass::EndsPass(const TableShape& shape, absl::Time now)
    : RowPass(ReadColumns(shape.ends), WrittenColumns(shape.ends).size()),
      shape_(shape),
      now_(now),
      row_(shape.columns.size()),
      ends_(shape.columns.size()) {}

std::int64_t EndsPass::HeldAt(std::size_t column) const {
  return row_[column].kind == Value::Kind::kInteger ? row_[column].integer : kNever;
}

std::int64_t EndsPass::Sooner(std::size_t column, std::int64_t end) {
  const std::int64_t held = HeldAt(column);
  ends_[column] = std::min(held, end);
  changes_ = changes_ || ends_[column] != held;
  return ends_[column];
}

absl::Status EndsPass::Row(View<Value> values, std::span<std::optional<Value>> to) {
  const ShapeEnds& ends = shape_.ends;
  for (std::size_t i = 0; i < values.size(); ++i) row_[columns()[i]] = values[i];
  changes_ = false;
  const bool is_known = row_[ends.came_in].kind == Value::Kind::kInteger;
  const std::int64_t came_in = is_known ? row_[ends.came_in].integer : ArrivalOf(now_, ends.coarse);
  ends_[ends.came_in] = came_in;
  std::int64_t stay = kNever;
  for (const ShapeEnds::Stay& each : ends.stays) {
    stay = std::min(stay, EndAfter(came_in, each.seconds, each.end_of_year));
  }
  std::int64_t expires = Sooner(ends.stay, stay);
  for (const ShapeEnd& end : ends.others) {
    std::int64_t by_it = kNever;
    if (end.absent != 0) by_it = Sooner(end.absent, EndAfter(came_in, end.when_absent, false));
    if (end.event.empty()) {
      by_it = EndBy(end, row_[end.column]).value_or(by_it);
    } else if (HeldAt(end.moment) != kNever) {
      by_it = EndAfter(HeldAt(end.moment), end.seconds, end.end_of_year);
    }
    expires = std::min(expires, Sooner(end.end, by_it));
  }
  const std::int64_t expired = HeldAt(ends.expires);
  expires = Sooner(ends.expires, expires);
  if (!changes_) return absl::OkStatus();
  (is_known ? sooner_ : given_) += 1;
  const std::int64_t now = MomentOf(now_);
  if (expires <= now && expired > now) ++at_once_;
  for (std::size_t i = 0; i < to.size(); ++i) to[i] = Value::Integer(ends_[columns()[i]]);
  return absl::OkStatus();
}

std::vector<MigrationStep> EndsPass::Steps() const {
  using Action = MigrationStep::Action;
  std::vector<MigrationStep> steps;
  for (const auto& [action, rows] :
       {std::pair(Action::kGiveEnd, given_), std::pair(Action::kEndSooner, sooner_),
        std::pair(Action::kEndAtOnce, at_once_)}) {
    if (rows != 0) steps.push_back({.action = action, .table = shape_.name, .rows = rows});
  }
  return steps;
}

}  // namespace zweck::store
