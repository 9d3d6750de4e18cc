// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why a store or a transport of one's own may.

#include "zweck/declare/allowed.h"

#include <catch2/catch.hpp>

namespace allowed_test {

namespace {

struct AuditFile {
  using Egress = zweck::Allowed<"a file that our auditors alone read">;
};

TEST_CASE("a reason is what was written, and an empty one is none") {
  STATIC_REQUIRE(AuditFile::Egress::kReason == "a file that our auditors alone read");
  STATIC_REQUIRE(zweck::Allowed<"">::kReason.empty());
}

}  // namespace

}  // namespace allowed_test
