// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a ledger says of the rows of one table, as it is held by a database that was restored. Rows
// of such a database came in before the entries that it does not know, so that all of these count.

#ifndef ZWECK_SRC_STORE_LEDGER_REPLAY_H_
#define ZWECK_SRC_STORE_LEDGER_REPLAY_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/store/ledger.h"
#include "src/store/sealing.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

class LedgerReplay {
 public:
  LedgerReplay(const Sealer& sealer, std::string_view table, const std::vector<LedgerEntry>& all,
               std::span<const HeldColumn> held);
  bool empty() const { return rows_.empty(); }

  // The hidden columns that are read, and set: when a row ends.
  const std::vector<std::string>& columns() const { return columns_; }

  enum class Fate : std::uint8_t { kStays, kIsErased, kEnds };
  // Of the row with this key. `ends` is what its columns hold, and what they are to hold for kEnds.
  // An error names no place.
  absl::StatusOr<Fate> FateOf(const Value& key, std::span<Value> ends) const;

 private:
  using Entries = std::vector<const LedgerEntry*>;
  struct Event {
    std::size_t moment;  // places in `columns`
    std::size_t end;
  };
  Entries EntriesOf(const Value& key) const;
  absl::Status Apply(const LedgerEntry& entry, std::span<std::int64_t> ends) const;
  std::size_t PlaceOf(std::string_view column) const;

  const std::string table_;
  std::vector<std::shared_ptr<const EpochSealer>> epochs_;
  std::map<std::pair<std::uint32_t, SubjectHash>, Entries> rows_;
  std::vector<std::string> columns_;
  std::map<std::string, Event, std::less<>> events_;  // by the name in their columns
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_LEDGER_REPLAY_H_
