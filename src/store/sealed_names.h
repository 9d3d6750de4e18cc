// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which columns a database holds sealed, as a note that is sealed itself: who may write to the
// database but has no key can neither empty a sealed column nor drop it without being noticed. What
// opens the note opens the rest, so it tells the sealing key, too.

#ifndef ZWECK_SRC_STORE_SEALED_NAMES_H_
#define ZWECK_SRC_STORE_SEALED_NAMES_H_

#include <cstdint>
#include <set>
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

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALED_NAMES_H_
