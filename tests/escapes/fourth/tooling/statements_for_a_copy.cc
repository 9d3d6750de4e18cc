// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints statements of SQL that fill another database with the same people.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iomanip>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status PrintInserts(zweck::SqliteStore& store) {
  return zweck::ForEach<SignUpTable, SignUp>(store, [](const SignUp& one) {
    std::cout << "INSERT INTO sign_up VALUES (" << std::quoted(one.ticket.Use<RunEvents>()) << ", "
              << std::quoted(one.name.Use<RunEvents>()) << ", " << one.seats.Use<RunEvents>()
              << ");\n";
    return absl::OkStatus();
  });
}

}  // namespace acme
