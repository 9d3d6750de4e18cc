// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a PostgreSQL database notes of fields and of the declarations that it serves.

#ifndef ZWECK_SRC_STORE_POSTGRES_SCHEMA_H_
#define ZWECK_SRC_STORE_POSTGRES_SCHEMA_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "src/store/postgres_connection.h"
#include "src/store/schema_change.h"

namespace zweck::store::postgres {

inline constexpr std::string_view kFieldNotesSql =
    R"(CREATE TABLE IF NOT EXISTS "_zweck_fields" ("table_name" text COLLATE "C" NOT NULL, "number" bigint NOT NULL, "column_name" text COLLATE "C", "kind" text COLLATE "C" NOT NULL, "purposes" text COLLATE "C" NOT NULL, PRIMARY KEY ("table_name", "number")))";

inline constexpr std::string_view kNestedNotesSql =
    R"(CREATE TABLE IF NOT EXISTS "_zweck_nested" ("table_name" text COLLATE "C" NOT NULL, "path" text COLLATE "C" NOT NULL, "own_name" text COLLATE "C", "form" text COLLATE "C" NOT NULL, "kind" text COLLATE "C" NOT NULL, "purposes" text COLLATE "C" NOT NULL, PRIMARY KEY ("table_name", "path")))";

// As far as the table needs them. To be run within a transaction.
absl::Status MakeFieldNotes(PostgresConnection& connection, const TableShape& shape);

// That what was dropped is in the file of a table.
absl::Status OweRewrite(PostgresConnection& connection, std::string_view table);
// Rewrites those tables, outside of any transaction.
absl::Status RewriteOwed(PostgresConnection& connection);

}  // namespace zweck::store::postgres

#endif  // ZWECK_SRC_STORE_POSTGRES_SCHEMA_H_
