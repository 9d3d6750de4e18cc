// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long a category is kept.

#include "zweck/declare/retention.h"

#include <catch2/catch.hpp>
#include <chrono>

namespace retention_test {

namespace {

using std::chrono::days;
using std::chrono::hours;
using zweck::KeepFor;
using zweck::KeepUntil;

}  // namespace

TEST_CASE("A period is counted in whole seconds") {
  STATIC_REQUIRE(zweck::Period(days{2}).seconds == 172800);
  STATIC_REQUIRE(zweck::Period(std::chrono::milliseconds{1999}).seconds == 1);
  STATIC_REQUIRE(zweck::Period(std::chrono::months{-1}).seconds == -2629746);
}

TEST_CASE("A retention is a length of time, after the record came or after an event") {
  STATIC_REQUIRE(KeepFor<hours{36}>::kSeconds == 129600);
  STATIC_REQUIRE(KeepFor<hours{36}>::kEvent.empty());
  STATIC_REQUIRE(KeepUntil<"the app is uninstalled", days{30}>::kSeconds == 2592000);
  STATIC_REQUIRE(KeepUntil<"the app is uninstalled", days{30}>::kEvent == "the app is uninstalled");
}

}  // namespace retention_test
