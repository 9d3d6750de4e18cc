// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The doors, with PostgreSQL behind them.

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <catch2/catch.hpp>
#include <iostream>
#include <string>

#include "tests/refusals/questions.h"
#include "tests/store/postgres_fixture.h"
#include "zweck/flow/persist.h"
#include "zweck/flow/query.h"
#include "zweck/flow/use.h"
#include "zweck/store/postgres_store.h"

namespace {

using acme::Letter;
using acme::LetterTable;
using acme::SendInvoice;
using zweck::testing::PostgresSchema;
using zweck::testing::RequireOk;

absl::Status KeepLetter(const std::string& connection, const Letter& letter) {
  absl::StatusOr<zweck::PostgresStore> store = zweck::PostgresStore::Open(connection);
  if (!store.ok()) return store.status();
  const auto logged = store->WhatTheServerLogs();
  if (!logged.ok()) return logged.status();
  for (const std::string& sentence : *logged) std::cerr << sentence << '\n';
  return zweck::Persist<LetterTable>(letter, *store);
}

}  // namespace

TEST_CASE("The doors work with PostgreSQL as they do with SQLite") {
  const PostgresSchema schema;
  Letter letter;
  letter.number = "a";
  letter.email = "ada@example.com";
  letter.sent = absl::CivilDay(2026, 11, 29);
  letter.pages = 3;
  RequireOk(KeepLetter(schema.Parameters(" -c log_error_verbosity=terse -c "
                                         "log_min_error_statement=panic"),
                       letter));
  zweck::PostgresStore store = RequireOk(zweck::PostgresStore::Open(schema.Parameters()));
  const Letter found = RequireOk(zweck::Find<LetterTable, Letter>(store, std::string("a")));
  CHECK(found.pages.Use<SendInvoice>() == 3);
  CHECK(found.sent.Use<SendInvoice>() == absl::CivilDay(2026, 11, 29));
  const auto page = zweck::Select<LetterTable, Letter, SendInvoice>(
      store, zweck::Where(zweck::StartsWith(&Letter::email, "ada@")), zweck::Page{.limit = 10});
  RequireOk(page.status());
  CHECK(page->size() == 1);
  CHECK(RequireOk(zweck::Erase<LetterTable, Letter>(store, std::string("a"))));
  CHECK(RequireOk(zweck::Erase<LetterTable, Letter>(store, std::string("a"))) == false);
}
