// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records of nothing but words have a quick way to be written where there is room. It writes what
// the ordinary way writes, which a string without room takes.

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "src/codec/prepared.h"
#include "tests/codec/every_value.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::testing {
namespace {

enum class Dense : std::int32_t { kNone, kFirst, kSecond };
ZWECK_ENUM(Dense, kNone, kFirst, kSecond);
enum class Sparse : std::uint32_t { kNone, kTwo = 2, kOne = 1, kFar = 4'000'000'000 };
ZWECK_ENUM(Sparse, kNone, kTwo, kOne, kFar);
enum class Long : std::int32_t { kNone, kOfAnEnumeratorWithAVeryLongName };
ZWECK_ENUM(Long, kNone, kOfAnEnumeratorWithAVeryLongName);

struct Words {
  template <unsigned N, class T>
  using Field = zweck::Field<Words, N, T, Is<kind::Version>, For<Test>>;
  static constexpr CategoryInfo kInfo{
      .id = "words", .description = "Words", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::int32_t> number;
  Field<2, std::uint32_t> count;
  Field<3, bool> flag;
  Field<4, Dense> dense;
  Field<5, Sparse> sparse;
  Field<20, Dense> a_name_that_is_just_as_long_as_can_be;
};
ZWECK_CATEGORY(Words, number, count, flag, dense, sparse, a_name_that_is_just_as_long_as_can_be);

template <class T>
struct FlagAnd {
  template <unsigned N, class U>
  using Field = zweck::Field<FlagAnd, N, U, Is<kind::Version>, For<Test>>;
  static constexpr CategoryInfo kInfo{.id = "flag-and",
                                      .description = "A flag and more",
                                      .subjects = "nobody",
                                      .policy_section = "0"};

  Field<1, bool> flag;
  Field<2, T> other;
};
ZWECK_CATEGORY(FlagAnd<std::string>, flag, other);
ZWECK_CATEGORY(FlagAnd<std::int64_t>, flag, other);
ZWECK_CATEGORY(FlagAnd<std::vector<bool>>, flag, other);
ZWECK_CATEGORY(FlagAnd<bool>, flag, other);
ZWECK_CATEGORY(FlagAnd<Sparse>, flag, other);
ZWECK_CATEGORY(FlagAnd<Long>, flag, other);

struct LongName {
  template <unsigned N, class T>
  using Field = zweck::Field<LongName, N, T, Is<kind::Version>, For<Test>>;
  static constexpr CategoryInfo kInfo{
      .id = "long-name", .description = "Long", .subjects = "nobody", .policy_section = "0"};

  Field<1, bool> a_name_that_takes_one_byte_more_than;
};
ZWECK_CATEGORY(LongName, a_name_that_takes_one_byte_more_than);

using Writer = absl::Status (*)(const CodecKey&, const internal::RecordLayout&, const void*,
                                std::string&);

std::string WordsBy(Writer write, const Words& record, std::size_t room) {
  std::string out = "in front ";
  out.reserve(out.size() + room);
  REQUIRE(write(InsecureDoorAccessForTests::Key(), internal::kLayout<Words>, &record, out).ok());
  return out;
}

// As it is written without room, where there is any.
void CheckAlike(const Words& record) {
  for (const Writer write : {internal::WriteWire, internal::WriteJson}) {
    const std::string expected = WordsBy(write, record, 0);
    for (std::size_t room = 1; room < 1500; room += 61) {
      REQUIRE(WordsBy(write, record, room) == expected);
    }
  }
}

}  // namespace

TEST_CASE("words are bools, and numbers and enumerations of 32 bits, with short names") {
  CHECK(internal::Prepare(internal::kLayout<Words>).words());
  CHECK(internal::Prepare(internal::kLayout<FlagAnd<Sparse>>).words());
  CHECK_FALSE(internal::Prepare(internal::kLayout<FlagAnd<Long>>).words());
  CHECK(internal::Prepare(internal::kLayout<FlagAnd<bool>>).words());
  CHECK_FALSE(internal::Prepare(internal::kLayout<FlagAnd<std::string>>).words());
  CHECK_FALSE(internal::Prepare(internal::kLayout<FlagAnd<std::int64_t>>).words());
  CHECK_FALSE(internal::Prepare(internal::kLayout<FlagAnd<std::vector<bool>>>).words());
  CHECK_FALSE(internal::Prepare(internal::kLayout<LongName>).words());
}

TEST_CASE("words have exact bytes") {
  Words record;
  const auto by = [&](Writer write) { return WordsBy(write, record, 2000); };
  CHECK(by(internal::WriteJson) == "in front {}");
  CHECK(by(internal::WriteWire) == "in front ");
  record.flag = true;
  record.dense = Dense::kSecond;
  record.count = 300U;
  CHECK(by(internal::WriteJson) == R"(in front {"count":300,"flag":true,"dense":"DENSE_SECOND"})");
  CHECK(by(internal::WriteWire) == "in front \x10\xac\x02\x18\x01\x20\x02");
  record = {};
  record.number = -1;
  record.sparse = static_cast<Sparse>(-2);
  record.a_name_that_is_just_as_long_as_can_be = Dense::kFirst;
  CHECK(by(internal::WriteJson) ==
        R"(in front {"number":-1,"sparse":-2,"aNameThatIsJustAsLongAsCanBe":"DENSE_FIRST"})");
  CHECK(by(internal::WriteWire) ==
        "in front \x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
        "\x28\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x01\xa0\x01\x01");
}

TEST_CASE("words are written alike with and without room") {
  std::vector<std::uint32_t> numbers = {0, std::numeric_limits<std::uint32_t>::max(),
                                        std::uint32_t{1} << 31};
  for (std::uint32_t power = 1; power <= 1'000'000'000; power *= 10) {
    numbers.insert(numbers.end(), {power - 1, power, power + 1, 0 - power});
    if (power == 1'000'000'000) break;
  }
  for (const std::uint32_t number : numbers) {
    CAPTURE(number);
    Words record;
    record.count = number;
    CheckAlike(record);
    record.number = static_cast<std::int32_t>(number);
    record.dense = static_cast<Dense>(number);
    CheckAlike(record);
    record.sparse = static_cast<Sparse>(number);
    record.flag = true;
    CheckAlike(record);
  }
  std::mt19937 random(20261126);
  for (int i = 0; i < 300; ++i) {
    const auto pick = [&] { return numbers[random() % numbers.size()]; };
    Words record;
    record.number = static_cast<std::int32_t>(pick());
    record.count = pick();
    record.flag = random() % 2 == 0;
    record.dense = static_cast<Dense>(random() % 4);
    record.sparse = static_cast<Sparse>(pick());
    record.a_name_that_is_just_as_long_as_can_be = static_cast<Dense>(random() % 4);
    CheckAlike(record);
  }
}

}  // namespace zweck::testing
