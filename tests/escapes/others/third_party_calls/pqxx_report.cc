// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a buyer into the data warehouse by libpqxx.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <pqxx/pqxx>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Export(zweck::SqliteStore& store, pqxx::connection& warehouse) {
  pqxx::work tx{warehouse};
  auto status = zweck::ForEach<BuyerTable, Buyer>(store, [&tx](const Buyer& b) {
    tx.exec_params("INSERT INTO dim_buyer(nr, city) VALUES ($1, $2)", b.number.Use<DeliverOrder>(),
                   b.address.Use<DeliverOrder>().city.Use<DeliverOrder>());
    return absl::OkStatus();
  });
  tx.commit();
  return status;
}

}  // namespace acme
