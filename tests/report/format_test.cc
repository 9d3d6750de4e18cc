// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/format.h"

#include <catch2/catch.hpp>
#include <set>
#include <string_view>

namespace zweck::report {
namespace {

TEST_CASE("Every format has a name of its own, a description and a writer") {
  std::set<std::string_view> names;
  for (const Format& format : Formats()) {
    INFO(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(format.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string_view::npos);
    CHECK_FALSE(format.description.empty());
    CHECK(format.description.back() != '.');
    CHECK(FindFormat(format.name) == &format);
  }
  CHECK(names.count("json") == 1);
  CHECK(FindFormat("jso") == nullptr);
  CHECK(FindFormat("") == nullptr);
}

TEST_CASE("Every format writes an empty inventory or says what it needs, and ends with a newline") {
  for (const Format& format : Formats()) {
    INFO(format.name);
    const absl::StatusOr<std::string> document =
        format.write(v1::Inventory::default_instance(), v1::Company::default_instance());
    if (document.ok()) {
      REQUIRE_FALSE(document->empty());
      CHECK(document->back() == '\n');
    } else {
      CHECK_FALSE(document.status().message().empty());
    }
  }
}

}  // namespace
}  // namespace zweck::report
