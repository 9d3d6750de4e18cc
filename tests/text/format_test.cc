// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/format.h"

#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

constexpr Format<int> kFormats[] = {{"csv", "a table", 1}, {"markdown", "a page", 2}};
constexpr std::span<const Format<int>> kAll(kFormats);

TEST_CASE("a format by its name") {
  CHECK(FindFormat(kAll, "markdown")->write == 2);
  CHECK(FindFormat(kAll, "cs") == nullptr);
  CHECK(FindFormat(kAll, "") == nullptr);
}

TEST_CASE("what --help lists") {
  CHECK(FormatsText(kAll) == "Formats:\n  csv       a table\n  markdown  a page\n");
}

}  // namespace
}  // namespace zweck::text
