// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field may hold. The sentences are tried in tests/refusals.

#include "zweck/internal/declare/value_rules.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/declare/rules_of_a_field.h"
#include "tests/refusals/policy.h"
#include "zweck/declare/anonymous.h"

namespace value_rules_test {

namespace {

using zweck::Key;
using zweck::MaxBytes;
using zweck::Required;
using zweck::Secret;
using zweck::testing::Rules;

struct Reader {
  static zweck::Reading FromText(std::string& text);
};

template <class T>
constexpr bool kTakes =
    Rules<T>::kKeeps && Rules<std::optional<T>>::kKeeps && Rules<std::vector<T>>::kKeeps;

}  // namespace

TEST_CASE("Every value may be plain, optional or a list") {
  STATIC_REQUIRE(kTakes<std::string>);
  STATIC_REQUIRE(kTakes<zweck::Bytes>);
  STATIC_REQUIRE(kTakes<bool>);
  STATIC_REQUIRE(kTakes<std::int32_t>);
  STATIC_REQUIRE(kTakes<std::uint32_t>);
  STATIC_REQUIRE(kTakes<std::int64_t>);
  STATIC_REQUIRE(kTakes<std::uint64_t>);
  STATIC_REQUIRE(kTakes<std::int8_t>);
  STATIC_REQUIRE(kTakes<std::uint16_t>);
  STATIC_REQUIRE(kTakes<long long>);
  STATIC_REQUIRE(kTakes<float>);
  STATIC_REQUIRE(kTakes<double>);
  STATIC_REQUIRE(kTakes<absl::Time>);
  STATIC_REQUIRE(kTakes<absl::CivilDay>);
  STATIC_REQUIRE(kTakes<acme::Product>);
  STATIC_REQUIRE(kTakes<acme::Address>);
  STATIC_REQUIRE_FALSE(kTakes<long double>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::optional<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::vector<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::vector<bool>>>::kKeep<zweck::internal::ValueIsKnown>);
}

TEST_CASE("A key is one text, byte string, whole number or day, and open") {
  STATIC_REQUIRE(Rules<std::string, Key>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::Bytes, Key>::kKeeps);
  STATIC_REQUIRE(Rules<std::uint64_t, Key>::kKeeps);
  STATIC_REQUIRE(Rules<std::int8_t, Key>::kKeeps);
  STATIC_REQUIRE(Rules<unsigned long long, Key>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<float, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<double, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE(Rules<absl::CivilDay, Key>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<bool, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<absl::Time, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::string>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::string>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<std::string, Key, Secret>::kKeep<zweck::internal::KeyIsOpen>);
}

TEST_CASE("A secret is text or bytes, and may be missing") {
  STATIC_REQUIRE(Rules<std::string, Secret>::kKeeps);
  STATIC_REQUIRE(Rules<std::optional<std::string>, Secret>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::Bytes, Secret>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::string>, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(Rules<std::int64_t, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(Rules<acme::Address, Secret>::kKeep<zweck::internal::SecretIsText>);
}

TEST_CASE("A length is of text or bytes, and fits into 31 bits") {
  STATIC_REQUIRE(Rules<std::string, MaxBytes<1>>::kKeeps);
  STATIC_REQUIRE(Rules<std::vector<zweck::Bytes>, MaxBytes<zweck::kMostBytes>>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::string, MaxBytes<0>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, MaxBytes<zweck::kMostBytes + 1>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(Rules<bool, MaxBytes<1>>::kKeep<zweck::internal::MaxBytesFits>);
}

TEST_CASE("A reader reads one text") {
  STATIC_REQUIRE(
      Rules<std::string, zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE(Rules<std::optional<std::string>,
                       zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::Bytes, zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(Rules<std::vector<std::string>,
                             zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
}

TEST_CASE("What is required is one value that is always there") {
  STATIC_REQUIRE(Rules<std::string, Required>::kKeeps);
  STATIC_REQUIRE(Rules<std::string, Key, Required, MaxBytes<9>>::kKeeps);
  STATIC_REQUIRE(Rules<std::string, Secret, Required>::kKeeps);
  STATIC_REQUIRE(Rules<bool, Required>::kKeeps);
  STATIC_REQUIRE(Rules<absl::CivilDay, Required>::kKeeps);
  STATIC_REQUIRE(Rules<acme::Address, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::optional<std::string>, Required>::kKeep<zweck::internal::RequiredIsPlain>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<std::string>, Required>::kKeep<zweck::internal::RequiredIsPlain>);
  STATIC_REQUIRE_FALSE(Rules<std::optional<acme::Address>, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(Rules<std::vector<acme::Address>, Required>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<std::string, Required, Required>::kKeep<zweck::internal::TagsStandOnce>);
}

TEST_CASE("What has a few values is no text, no key and no list") {
  STATIC_REQUIRE(Rules<zweck::OneOf<"de", "en">, Required>::kKeeps);
  STATIC_REQUIRE(Rules<zweck::CoarseDay<zweck::Week>>::kKeeps);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::OneOf<"de", "en">, Secret>::kKeep<zweck::internal::SecretIsText>);
  STATIC_REQUIRE_FALSE(
      Rules<zweck::OneOf<"de", "en">, MaxBytes<9>>::kKeep<zweck::internal::MaxBytesFits>);
  STATIC_REQUIRE_FALSE(Rules<zweck::OneOf<"de", "en">,
                             zweck::ReadBy<Reader>>::kKeep<zweck::internal::ReadByGivesOneText>);
  STATIC_REQUIRE_FALSE(Rules<zweck::OneOf<"de", "en">, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(Rules<zweck::Bucketed<1>, Key>::kKeep<zweck::internal::KeyIsOneWord>);
  STATIC_REQUIRE_FALSE(
      Rules<std::vector<zweck::Bucketed<1>>>::kKeep<zweck::internal::ValueIsKnown>);
}

}  // namespace value_rules_test
