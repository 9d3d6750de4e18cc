// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks a database whether it is there, and adds a table of shelves.
// Author: has not read the checks, and came fourth

#include <pqxx/pqxx>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct DatabaseHealth {
  bool open = false;
  int version = 0;
};

DatabaseHealth Check(pqxx::connection& database) {
  DatabaseHealth health{.open = database.is_open(), .version = database.server_version()};
  if (!health.open) return health;
  pqxx::work work(database);
  work.exec("CREATE TABLE IF NOT EXISTS shelf (id INT PRIMARY KEY, floor INT NOT NULL)");
  work.exec_params("INSERT INTO shelf VALUES ($1, $2) ON CONFLICT DO NOTHING", 17, 2);
  work.commit();
  return health;
}

}  // namespace acme
