// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which columns a database holds sealed, as a note that is sealed itself: who may write to the
// database but has no key can neither empty a sealed column nor drop it without being noticed. What
// opens the note opens the rest, so it tells the sealing key, too.

#ifndef ZWECK_SRC_STORE_SEALED_NAMES_H_
#define ZWECK_SRC_STORE_SEALED_NAMES_H_

#include <absl/status/status.h>

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "src/store/sealing.h"
#include "src/store/table_shape.h"

namespace zweck::store {

class SealedNames {
 public:
  enum class Opened : std::uint8_t { kOpened, kOtherKey, kOtherVersion };

  // Takes what `Seal` gave.
  Opened Open(const Sealer& sealer, std::string_view sealed);
  std::string Seal(const Sealer& sealer) const;

  // False for a note that was made when absent values were not sealed.
  bool binds_absence() const { return binds_absence_; }
  bool Has(std::string_view table, std::string_view column) const;
  void Add(std::string_view table, std::string_view column);
  // Notes the sealed columns of a table in place of those before; true if that is a change.
  bool Set(const TableShape& shape);

 private:
  bool binds_absence_ = true;
  std::set<std::string> names_;  // "table.column"; neither has a dot in it
};

// FailedPrecondition for a table with sealed columns, declared or held, if the store has no key.
absl::Status CheckOpens(const TableShape& shape, bool has_key);
absl::Status CheckOpens(const TableShape& shape, std::span<const HeldColumn> held, bool has_key);
// DataLoss for a sealed column that was held and is gone. `place`: what the error names.
absl::Status CheckNotDropped(std::string_view place, const SealedNames& noted,
                             const TableShape& shape, std::span<const HeldColumn> held);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALED_NAMES_H_
