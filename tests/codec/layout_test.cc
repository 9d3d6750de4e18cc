// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/codec/layout.h"

#include <array>
#include <catch2/catch.hpp>

namespace zweck::internal {
namespace {

constexpr std::array<FieldLayout, 2> Fields(bool key, bool secret, const RecordLayout* nested) {
  std::array<FieldLayout, 2> fields{};
  fields[0].name = "first";
  fields[1].name = "second";
  fields[1].key = key;
  fields[1].secret = secret;
  if (nested != nullptr) fields[0].type = ValueType::kRecord;
  fields[0].record = nested;
  fields[0].nests = nested != nullptr;
  return fields;
}

constexpr auto kPlainFields = Fields(false, false, nullptr);
constexpr RecordLayout kPlain{.category = "plain", .fields = kPlainFields};
constexpr auto kKeyedFields = Fields(true, false, &kPlain);
constexpr RecordLayout kKeyed{.category = "keyed", .fields = kKeyedFields};
constexpr auto kSecretFields = Fields(false, true, nullptr);
constexpr RecordLayout kSecret{.category = "secret", .fields = kSecretFields};
constexpr auto kOuterFields = Fields(false, false, &kSecret);
constexpr RecordLayout kOuter{.category = "outer", .fields = kOuterFields};

}  // namespace

TEST_CASE("a layout has a secret when one of its fields or nested records has one") {
  STATIC_REQUIRE_FALSE(kPlain.HasSecret());
  STATIC_REQUIRE_FALSE(kKeyed.HasSecret());
  STATIC_REQUIRE(kSecret.HasSecret());
  STATIC_REQUIRE(kOuter.HasSecret());
}

}  // namespace zweck::internal
