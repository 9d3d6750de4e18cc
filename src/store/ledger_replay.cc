// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ledger_replay.h"

#include <algorithm>
#include <functional>
#include <set>

#include "src/store/shape_ends.h"

namespace zweck::store {

LedgerReplay::LedgerReplay(const Sealer& sealer, std::string_view table,
                           const std::vector<LedgerEntry>& all, std::span<const HeldColumn> held)
    : table_(table) {
  std::set<std::uint32_t> epochs;
  for (const LedgerEntry& entry : all) {
    if (entry.table != ShortIdOf(table)) continue;
    rows_[{entry.epoch, entry.subject}].push_back(&entry);
    if (!epochs.insert(entry.epoch).second) continue;
    // Without the key of its epoch an entry says nothing, nor does what was sealed then.
    if (auto at = sealer.At(entry.epoch); at != nullptr) epochs_.push_back(std::move(at));
  }
  for (const HeldColumn& column : held) {
    const bool is_end = column.name == kExpiresColumn || column.name == kStaysColumn ||
                        column.name.starts_with(kEndColumn) ||
                        column.name.starts_with(kEventColumn);
    if (is_end) columns_.push_back(column.name);
  }
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i].starts_with(kEventColumn)) continue;
    const std::string name = columns_[i].substr(kEventColumn.size());
    events_[name] = {.moment = i, .end = PlaceOf(std::string(kEndColumn) + name)};
  }
}

std::size_t LedgerReplay::PlaceOf(std::string_view column) const {
  return static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
}

LedgerReplay::Entries LedgerReplay::EntriesOf(const Value& key) const {
  Entries entries;
  for (const std::shared_ptr<const EpochSealer>& epoch : epochs_) {
    const auto found = rows_.find({epoch->epoch(), epoch->ErasedRow(table_, key).subject});
    if (found != rows_.end()) {
      entries.insert(entries.end(), found->second.begin(), found->second.end());
    }
  }
  std::ranges::sort(entries, {}, &LedgerEntry::number);
  return entries;
}

absl::StatusOr<LedgerReplay::Fate> LedgerReplay::FateOf(const Value& key,
                                                        std::span<Value> ends) const {
  const Entries entries = EntriesOf(key);
  // What came under the same key behind that is not in this database.
  const bool is_erased = std::ranges::any_of(
      entries, [](const LedgerEntry* entry) { return entry->done == LedgerEntry::Done::kErased; });
  if (is_erased) return Fate::kIsErased;
  if (entries.empty()) return Fate::kStays;
  std::vector<std::int64_t> moments;
  moments.reserve(ends.size());
  for (const Value& value : ends) {
    moments.push_back(value.kind == Value::Kind::kInteger ? value.integer : kNever);
  }
  for (const LedgerEntry* const entry : entries) {
    if (absl::Status status = Apply(*entry, moments); !status.ok()) return status;
  }
  for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = Value::Integer(moments[i]);
  return Fate::kEnds;
}

absl::Status LedgerReplay::Apply(const LedgerEntry& entry, std::span<std::int64_t> ends) const {
  const std::size_t expires = PlaceOf(kExpiresColumn);
  const std::size_t stays = PlaceOf(kStaysColumn);
  if (expires == columns_.size() || stays == columns_.size()) {
    return absl::FailedPreconditionError(
        "an event of a record came since this backup, which is from before its records had ends; "
        "restore a newer one");
  }
  if (entry.done == LedgerEntry::Done::kEnded) {
    ends[expires] = std::min(ends[expires], entry.ends);
    const auto event = events_.find(std::string_view(entry.event.data(), entry.event.size()));
    // An event that no declaration knew yet ends the row all the same.
    if (event == events_.end() || event->second.end == columns_.size()) {
      ends[stays] = std::min(ends[stays], entry.ends);
      return absl::OkStatus();
    }
    const Event& at = event->second;
    ends[at.moment] = std::min(ends[at.moment], entry.moment);
    ends[at.end] = std::min(ends[at.end], entry.ends);
    return absl::OkStatus();
  }
  // One that had ended by then was not opened again: another one came in its place.
  if (entry.done != LedgerEntry::Done::kReopened || ends[expires] <= entry.moment) {
    return absl::OkStatus();
  }
  for (const auto& [name, at] : events_) {
    ends[at.moment] = kNever;
    if (at.end != columns_.size()) ends[at.end] = kNever;
  }
  ends[expires] = ends[stays];
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].starts_with(kEndColumn)) ends[expires] = std::min(ends[expires], ends[i]);
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
