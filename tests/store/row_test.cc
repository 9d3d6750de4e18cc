// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Values say what they are.

#include "zweck/store/row.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>

namespace zweck::store {
namespace {

static_assert(Value::Null().kind == Value::Kind::kNull);
static_assert(Value().kind == Value::Kind::kNull);
static_assert(Value::Integer(std::numeric_limits<std::int64_t>::min()).integer ==
              std::numeric_limits<std::int64_t>::min());
static_assert(Value::Integer(1).kind == Value::Kind::kInteger);
static_assert(Value::Real(0.5).real == 0.5);
static_assert(Value::Real(0.5).kind == Value::Kind::kReal);
static_assert(Value::Text("a").kind == Value::Kind::kText);
static_assert(Value::Blob("a").kind == Value::Kind::kBlob);
static_assert(!Column{.name = "a"}.key && !Column{.name = "a"}.sealed);

TEST_CASE("A value is a view of the caller's bytes") {
  const std::string bytes("a\0b", 3);
  CHECK(Value::Text(bytes).bytes.data() == bytes.data());
  CHECK(Value::Blob(bytes).bytes.size() == 3);
}

}  // namespace
}  // namespace zweck::store
