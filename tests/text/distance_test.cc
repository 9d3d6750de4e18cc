// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/distance.h"

#include <catch2/catch.hpp>
#include <string>

namespace zweck::text {
namespace {

TEST_CASE("The distance of two names is how many letters differ") {
  CHECK(Distance("", "") == 0);
  CHECK(Distance("lock-field", "lock-field") == 0);
  CHECK(Distance("", "abc") == 3);
  CHECK(Distance("abc", "") == 3);
  CHECK(Distance("lock-field", "lock-filed") == 2);
  CHECK(Distance("lock-field", "lock-fields") == 1);
  CHECK(Distance("kitten", "sitting") == 3);
  CHECK(Distance("sitting", "kitten") == 3);
}

TEST_CASE("The name that was probably meant is the nearest, and of several the first") {
  constexpr std::string_view kNames[] = {"field-name", "field-kind", "field-tag", ""};
  CHECK(Nearest("field-nmae", kNames, 2) == "field-name");
  CHECK(Nearest("field-kin", kNames, 2) == "field-kind");
  CHECK(Nearest("field-", kNames, 9) == "field-tag");
  CHECK(Nearest("field-xxxx", kNames, 4) == "field-name");
  CHECK(Nearest("field-nmae", kNames, 1).empty());
  CHECK(Nearest("field", {}, 9).empty());
  CHECK(Nearest(std::string(101, 'a'), kNames, 1000).empty());
}

}  // namespace
}  // namespace zweck::text
