// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tests that a record comes back as it was kept, and prints which test failed.
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int failures = 0;

void Expect(bool holds, const char* what, int line) {
  if (holds) return;
  ++failures;
  std::cerr << "line " << line << ": " << what << " does not hold\n";
}
#define FOURTH_EXPECT(condition) Expect((condition), #condition, __LINE__)

int TestRoundTrip(zweck::SqliteStore& store) {
  SignUp sign_up;
  sign_up.ticket = "K-1";
  sign_up.name = "Ada Example";
  sign_up.email = "ada@example.com";
  sign_up.seats = 2;
  FOURTH_EXPECT(zweck::Persist<SignUpTable>(sign_up, store).ok());
  const auto found = zweck::Find<SignUpTable, SignUp>(store, "K-1");
  FOURTH_EXPECT(found.ok());
  if (!found.ok()) return failures;
  FOURTH_EXPECT(found->name.Use<RunEvents>() == "Ada Example");
  FOURTH_EXPECT(found->seats.Use<RunEvents>() == 2);
  FOURTH_EXPECT(!found->assistance.Use<RunEvents>().has_value());
  return failures;
}

}  // namespace acme
