// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/table.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace zweck::report {
namespace {

std::string Trouble(std::string_view text) {
  return std::string(Table::Parse(text, 2, 3).status().message());
}

TEST_CASE("a table is read line by line") {
  const auto table = Table::Parse("# a head\na\tone\nb\ttwo\tx\n", 2, 3);
  REQUIRE(table.ok());
  CHECK(table->rows().size() == 2);
  REQUIRE(table->Find("b") != nullptr);
  CHECK(*table->Find("b") == Table::Row{"b", "two", "x"});
  CHECK(table->Find("") == nullptr);
  CHECK(table->Find("c") == nullptr);
}

TEST_CASE("a table is as it has to be, or it is none") {
  CHECK(Trouble("a\tone") == "line 0: the last line does not end");
  CHECK(Trouble("a\n") == "line 1: not as many columns");
  CHECK(Trouble("a\tb\tc\td\n") == "line 1: not as many columns");
  CHECK(Trouble("a\tone\n\nb\ttwo\n") == "line 2: a column is empty");
  CHECK(Trouble("a\tone\n# in the middle\n") == "line 2: not as many columns");
  CHECK(Trouble("a\t\n") == "line 1: a column is empty");
  CHECK(Trouble("a\t\tc\n") == "line 1: a column is empty");
  CHECK(Trouble("a\tone\na\ttwo\n") == "line 2: not after the line before");
  CHECK(Trouble("b\tone\na\ttwo\n") == "line 2: not after the line before");
}

TEST_CASE("a table whose order means something is not sorted") {
  const auto table = Table::Parse("b\tone\na\ttwo\n", 2, 2, Table::Order::kAny);
  REQUIRE(table.ok());
  CHECK(table->rows() == std::vector<Table::Row>{{"b", "one"}, {"a", "two"}});
}

TEST_CASE("the tables that are built in are whole") {
  CHECK(DpvTerms().rows().size() == 431);
  CHECK(FidesTerms().rows().size() == 156);
  CHECK(Countries().rows().size() == 249);
  for (const Table* terms : {&DpvTerms(), &FidesTerms()}) {
    for (const Table::Row& row : terms->rows()) {
      INFO(row[0]);
      CHECK((row[1] == "purpose" || row[1] == "data" || row[1] == "subject"));
    }
  }
  for (const Table::Row& row : Countries().rows()) {
    INFO(row[0]);
    CHECK(row[0].size() == 2);
    CHECK((row.size() == 2 || row[2] == "eea"));
  }
}

}  // namespace
}  // namespace zweck::report
