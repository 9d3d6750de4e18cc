// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/distance.h"

#include <catch2/catch.hpp>

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

}  // namespace
}  // namespace zweck::text
