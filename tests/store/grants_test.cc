// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What tests/grants runs on a server in many ways is here the text, and one login for each purpose.

#include "zweck/flow/grants.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/grants_sql.h"
#include "src/text/sql_names.h"
#include "tests/refusals/questions.h"
#include "tests/store/postgres_fixture.h"
#include "zweck/flow/persist.h"

namespace zweck::grants {
namespace {

using acme::Letter;
using acme::LetterTable;
using testing::CheckRefused;
using testing::PostgresSchema;
using testing::RequireOk;
using Kept = zweck::Tables<zweck::Table<LetterTable, Letter>>;

std::vector<Table> OneTable(std::vector<std::string> purposes) {
  std::vector<Column> columns;
  columns.push_back({.name = "c", .number = 1, .fields = {{"c", "count", purposes}}});
  return {{.name = "t",
           .description = "T",
           .policy_section = "1",
           .purposes = std::move(purposes),
           .columns = std::move(columns)}};
}

}  // namespace

TEST_CASE("Names and texts can't leave their quotation marks") {
  CHECK(text::QuotedName("a\"b") == "\"a\"\"b\"");
  CHECK(text::QuotedText("it's") == "'it''s'");
  CHECK(text::QuotedText("\\'; DROP") == "E'\\\\''; DROP'");
  CHECK(text::ShortName(std::string(63, 'a')) == std::string(63, 'a'));
  const std::string one = text::ShortName(std::string(64, 'a'));
  CHECK(one.size() == 63);
  CHECK(one != text::ShortName(std::string(65, 'a')));
  // No half of a character.
  std::string accents;
  for (int i = 0; i < 40; ++i) accents += "é";
  const std::string cut = text::ShortName(accents);
  CHECK(cut.size() <= 63);
  CHECK((static_cast<unsigned char>(cut[cut.find('.') - 1]) & 0xC0U) == 0x80U);
  CHECK(cut.find('.') % 2 == 0);
}

TEST_CASE("A block ends where it is to end, whatever the names are") {
  const std::string sql = RequireOk(GrantsSql(OneTable({"a$zweck$b"}), {}));
  CHECK(sql.find("DO $zweck1$\n") != std::string::npos);
  CHECK(sql.find("$zweck1$;\n") != std::string::npos);
}

TEST_CASE("A column is for what the sink and all that is in it declare") {
  Table table{.name = "t", .description = "", .policy_section = "1", .purposes = {"a", "b"}};
  Column column{.name = "c", .number = 1, .fields = {{"c", "x", {"b", "a", "z"}}}};
  CHECK(PurposesOf(table, column) == std::vector<std::string>{"a", "b"});
  column.fields.push_back({"c.d", "y", {"b"}});
  CHECK(PurposesOf(table, column) == std::vector<std::string>{"b"});
  CHECK(CommentOf(table, column) ==
        "field 1: x, for b, a, z; c.d: y, for b; section 1 of the policy");
  column.fields.push_back({"c.e", "y", {}});
  CHECK(PurposesOf(table, column).empty());
  CHECK(PurposesOf(table, {.name = "unknown"}).empty());
}

TEST_CASE("Names that PostgreSQL would cut or that mean two things are refused") {
  using absl::StatusCode;
  CheckRefused(GrantsSql({}, {}), StatusCode::kFailedPrecondition, "nothing is kept");
  CheckRefused(GrantsSql(OneTable({"a-b", "a_b"}), {}), StatusCode::kInvalidArgument,
               "the role zweck_a_b of the purpose a_b would also be that of a-b");
  CheckRefused(GrantsSql(OneTable({"a"}), {.application = "zweck_a"}), StatusCode::kInvalidArgument,
               "that of the application");
  for (const std::string& prefix : {std::string(), std::string("pg_"), std::string(33, 'a')}) {
    CheckRefused(GrantsSql(OneTable({"a"}), {.prefix = prefix}), StatusCode::kInvalidArgument,
                 "the prefix of roles");
  }
  CheckRefused(GrantsSql(OneTable({"a"}), {.schema = std::string(64, 's')}),
               StatusCode::kInvalidArgument, "schema: PostgreSQL takes names");
  CheckRefused(GrantsSql(OneTable({"a"}), {.application = std::string("a\0b", 3)}),
               StatusCode::kInvalidArgument, "role of the application");
  std::vector<Table> twice = OneTable({"a"});
  twice.push_back(twice.front());
  CheckRefused(GrantsSql(twice, {}), StatusCode::kInvalidArgument, "two tables");
}

TEST_CASE("Whoever logs in for a purpose reads what is declared for it") {
  const PostgresSchema schema;
  PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters()));
  Letter letter;
  letter.number = "a";
  letter.email = "ada@example.com";
  RequireOk(zweck::Persist<LetterTable>(letter, store));
  schema.Run(
      RequireOk(zweck::GrantsFor<Kept>({.schema = schema.name(), .role_prefix = "letters_"})));
  schema.Run("CREATE ROLE letters_reader LOGIN IN ROLE letters_contact_customer");
  const std::string user = " user=letters_reader";
  CHECK(testing::Postgres(schema.Parameters() + user)
            .Run("SELECT number FROM letter_table__letter ORDER BY sent") == "a");
  CHECK(schema.Run("SELECT has_column_privilege('letters_reader', 'letter_table__letter', 'email', "
                   "'SELECT')") == "f");
  CHECK(schema.Run("SELECT has_column_privilege('letters_send_invoice', 'letter_table__letter', "
                   "'email', 'SELECT')") == "t");
  schema.Run("DROP ROLE letters_reader");
}

}  // namespace zweck::grants
