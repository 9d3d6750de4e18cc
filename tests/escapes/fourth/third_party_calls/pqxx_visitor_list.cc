// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes who signed up into a table of another database.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <pqxx/pqxx>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void CopyToDoorList(pqxx::connection& database, const SignUp& sign_up) {
  pqxx::work work(database);
  work.exec_params("INSERT INTO door_list (who, seats) VALUES ($1, $2)",
                   sign_up.name.Use<RunEvents>(), sign_up.seats.Use<RunEvents>());
  work.commit();
}

}  // namespace acme
