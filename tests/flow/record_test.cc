// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of a record. tests/inventory/truth.py holds what binaries have of them against
// programs.

#include "zweck/internal/flow/record.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/flow/message.h"

namespace record_test {

namespace {

// A purpose whose record is as long as wanted.
constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
template <std::size_t kLength>
struct Long {
  static constexpr std::uint32_t kNumber = 1;
  static constexpr zweck::PurposeInfo kInfo{.id = "long",
                                            .description = kLetters.substr(0, kLength),
                                            .legal_basis = zweck::LegalBasis::kConsent};
  static constexpr const zweck::PurposeInfo& Facts() { return kInfo; }
  static constexpr zweck::internal::Needs<0> kNeeds{};
};
template <std::size_t kLength>
using Bytes = zweck::internal::RecordBytes<Long<kLength>>;

}  // namespace

TEST_CASE("A record fills whole chunks of 27 words") {
  // 12 bytes for the length and what is named, and the message around the description: 14 bytes,
  // from 128 on 15.
  STATIC_REQUIRE(Bytes<82>::kSize == 96);
  STATIC_REQUIRE(Bytes<82>::kChunks == 1);
  STATIC_REQUIRE(Bytes<83>::kChunks == 2);
  STATIC_REQUIRE(Bytes<189>::kSize == 204);
  STATIC_REQUIRE(Bytes<189>::kChunks == 2);
  STATIC_REQUIRE(Bytes<190>::kChunks == 3);
  STATIC_REQUIRE(Bytes<190>::kWordCount == 3 * 27);

  CHECK(flow_test::MessageOf<Long<82>>().purpose().description() == kLetters.substr(0, 82));
  CHECK(flow_test::MessageOf<Long<83>>().purpose().description() == kLetters.substr(0, 83));
  CHECK(flow_test::MessageOf<Long<190>>().purpose().description() == kLetters.substr(0, 190));
}

TEST_CASE("The hash is FNV-1a over the words, cut to two times 31 bits") {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const std::uint32_t word : Bytes<93>::kPayload.words) {
    hash ^= word;
    hash *= 0x100000001b3;
  }
  CHECK(Bytes<93>::kHash.low == (hash & 0x7fffffff));
  CHECK(Bytes<93>::kHash.high == ((hash >> 31) & 0x7fffffff));
  CHECK_FALSE(Bytes<93>::kHash == Bytes<92>::kHash);
}

TEST_CASE("A term is needed once, however often it is named") {
  constexpr auto kNeeds = [] {
    zweck::internal::Needs<3> needs;
    needs.Add(zweck::internal::kTermHash<Long<1>>);
    needs.Add(zweck::internal::kTermHash<Long<2>>);
    needs.Add(zweck::internal::kTermHash<Long<1>>);
    return needs;
  }();
  STATIC_REQUIRE(kNeeds.size() == 2);
  STATIC_REQUIRE(kNeeds.sum() == 2 * Bytes<1>::kHash.number() + Bytes<2>::kHash.number());
  CHECK(kNeeds[0] == Bytes<1>::kHash);
  CHECK(kNeeds[1] == Bytes<2>::kHash);
  CHECK(kNeeds[2] == Bytes<2>::kHash);  // groups of needs are filled up with the last
}

}  // namespace record_test
