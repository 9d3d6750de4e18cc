// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why records stay when a person asks for erasure.

#include "zweck/declare/erasure.h"

#include <catch2/catch.hpp>

namespace erasure_test {

namespace {

using zweck::NotErasable;
using zweck::internal::kStaysForAReason;

struct Stays {
  using Erasure = NotErasable<"invoices are kept by law (GDPR Art. 17(3)(b))">;
};
struct SaysNothing {
  using Erasure = NotErasable<"">;
};
struct SaysSomethingElse {
  using Erasure = int;
};
struct Goes {};

}  // namespace

TEST_CASE("A category stays for a reason, and for no other") {
  STATIC_REQUIRE(kStaysForAReason<Stays>);
  STATIC_REQUIRE(Stays::Erasure::kReason == "invoices are kept by law (GDPR Art. 17(3)(b))");
  STATIC_REQUIRE_FALSE(kStaysForAReason<SaysNothing>);
  STATIC_REQUIRE_FALSE(kStaysForAReason<SaysSomethingElse>);
  STATIC_REQUIRE_FALSE(kStaysForAReason<Goes>);
}

}  // namespace erasure_test
