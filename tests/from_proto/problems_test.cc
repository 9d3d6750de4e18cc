// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/problems.h"

#include <catch2/catch.hpp>

namespace zweck::from_proto::problems_test {
namespace {

TEST_CASE("each problem is a line with its place, in the order of the schema") {
  Problems problems;
  CHECK(problems.Text().empty());
  problems.Add({.file = "b.proto", .line = 2, .column = 1}, "the last is wrong", "Fix it");
  problems.Add({.file = "a.proto", .line = 12, .column = 3}, "a name\nis wrong", "Fix it");
  problems.Add({.file = "a.proto", .line = 2, .column = 3}, "this is wrong", "Fix it");
  problems.Add({.file = "a.proto"}, "all is wrong", "Leave it");
  CHECK(problems.Text() ==
        "a.proto: all is wrong. Leave it\n"
        "a.proto:2:3: this is wrong. Fix it\n"
        "a.proto:12:3: a name\\x0ais wrong. Fix it\n"
        "b.proto:2:1: the last is wrong. Fix it\n");
}

TEST_CASE("a place is a file and a line") {
  CHECK(LineText({.file = "acme/v1/a.proto", .line = 7, .column = 3}) == "acme/v1/a.proto:7");
  CHECK(LineText({.file = "a\n.proto"}) == "a\\x0a.proto");
}

}  // namespace
}  // namespace zweck::from_proto::problems_test
