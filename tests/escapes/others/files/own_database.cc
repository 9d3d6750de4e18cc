// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: SQL by hand on a database of its own, with prices.
// Author: has not read the checks

#include <sqlite3.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class Prices {
 public:
  explicit Prices(const char* path) { sqlite3_open(path, &db_); }
  ~Prices() { sqlite3_close(db_); }
  int Cents(Model model) {
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(db_, "SELECT cents FROM price WHERE model = ?1", -1, &query, nullptr);
    sqlite3_bind_int(query, 1, static_cast<int>(model));
    const int cents = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int(query, 0) : 0;
    sqlite3_finalize(query);
    return cents;
  }

 private:
  sqlite3* db_ = nullptr;
};

int Owed(Prices& prices, const Buyer& buyer) {
  return prices.Cents(buyer.model.Use<DeliverOrder>()) *
         static_cast<int>(buyer.orders.Use<DeliverOrder>().size());
}

}  // namespace acme
