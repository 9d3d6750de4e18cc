// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire codec against libprotobuf: the same bytes for the same record, and the same meaning of
// the same bytes, also of bytes that nobody would write.

#include <google/protobuf/io/coded_stream.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"
#include "tests/codec/normalize.h"
#include "tests/codec/random_values.h"
#include "tests/support/deterministic.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::testing {
namespace {

using google::protobuf::io::CodedInputStream;

template <class C>
std::string WrittenByUs(const C& record) {
  std::string bytes;
  RequireOk(
      internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, bytes));
  return bytes;
}

// Whatever we read, libprotobuf reads to the same values. Gives whether we read it. The record held
// something else before.
bool Agree(const std::string& bytes, EveryValue& record) {
  const absl::Status read = internal::ReadWire(bytes, internal::kLayout<EveryValue>, &record);
  if (!read.ok()) return false;
  proto::EveryValue message;
  INFO("our reader takes what libprotobuf refuses");
  REQUIRE(message.ParseFromString(bytes));
  message.DiscardUnknownFields();
  Normalize(message);
  REQUIRE(WrittenByUs(record) == Deterministic(message));
  return true;
}

struct Pair {
  EveryValue record;
  proto::EveryValue message;

  explicit Pair(RandomValues& random) { random.Fill(record, message); }
};

// A smaller one, for what is done to each of its bits.
std::string SmallBytes(std::uint64_t seed) {
  RandomValues random(seed);
  for (;;) {
    const std::string bytes = Pair(random).message.SerializeAsString();
    if (bytes.size() > 200 && bytes.size() < 1200) return bytes;
  }
}

// One field as it stands in a message: its tag and what follows.
struct Chunk {
  std::uint32_t tag;
  std::string body;
};

std::string Varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>(value | 0x80));
  bytes.push_back(static_cast<char>(value));
  return bytes;
}

std::vector<Chunk> Split(const std::string& bytes) {
  std::vector<Chunk> chunks;
  CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                      static_cast<int>(bytes.size()));
  for (std::uint32_t tag = in.ReadTag(); tag != 0; tag = in.ReadTag()) {
    const int from = in.CurrentPosition();
    std::uint64_t number = 0;
    if ((tag & 7) == 0) REQUIRE(in.ReadVarint64(&number));
    if ((tag & 7) == 1) REQUIRE(in.Skip(8));
    if ((tag & 7) == 5) REQUIRE(in.Skip(4));
    if ((tag & 7) == 2) REQUIRE((in.ReadVarint64(&number) && in.Skip(static_cast<int>(number))));
    chunks.push_back({tag, bytes.substr(static_cast<std::size_t>(from),
                                        static_cast<std::size_t>(in.CurrentPosition() - from))});
  }
  return chunks;
}

std::string Join(const std::vector<Chunk>& chunks) {
  std::string bytes;
  for (const Chunk& chunk : chunks) bytes += Varint(chunk.tag) + chunk.body;
  return bytes;
}

bool IsPackedVarints(std::uint32_t number) {
  const bool small = number >= 38 && number <= 53 && number % 3 == 2;
  return small || number == 3 || number == 6 || number == 9 || number == 12 || number == 15 ||
         number == 21;
}

// The same list with a tag for each number, or in two packed parts.
std::vector<Chunk> Unpacked(const std::vector<Chunk>& chunks, RandomValues& random) {
  std::vector<Chunk> out;
  for (const Chunk& chunk : chunks) {
    const std::uint32_t number = chunk.tag >> 3;
    const bool varints = IsPackedVarints(number);
    const bool floats = number == 56;
    if (!varints && !floats && number != 18999) {
      out.push_back(chunk);
      continue;
    }
    std::size_t at = 0;
    while ((chunk.body[at] & 0x80) != 0) ++at;
    std::string elements = chunk.body.substr(at + 1);
    const bool packed = random.Chance(50);
    while (!elements.empty()) {
      std::size_t size = floats ? 4 : 8;
      if (varints) {
        size = 1;
        while ((elements[size - 1] & 0x80) != 0) ++size;
      }
      const std::string element = elements.substr(0, size);
      elements.erase(0, size);
      if (packed) {
        out.push_back({number << 3 | 2, Varint(size) + element});
      } else {
        out.push_back({number << 3 | (varints ? 0U : floats ? 5U : 1U), element});
      }
    }
  }
  return out;
}

Chunk Unknown(RandomValues& random, int depth) {
  const std::uint32_t number =
      random.Chance(50) ? 69 + static_cast<std::uint32_t>(random.Below(890)) : 19000;
  switch (random.Below(5)) {
    case 0:
      return {number << 3, Varint(random.Number<std::uint64_t>())};
    case 1:
      return {number << 3 | 1, random.Ascii(8)};
    case 2: {
      const std::string bytes = random.AnyBytes(300);
      return {number << 3 | 2, Varint(bytes.size()) + bytes};
    }
    case 3:
      return {number << 3 | 5, random.Ascii(4)};
    default: {
      std::string body;
      for (std::uint64_t n = depth < 5 ? random.Below(3) : 0; n > 0; --n) {
        const Chunk inner = Unknown(random, depth + 1);
        body += Varint(inner.tag) + inner.body;
      }
      return {number << 3 | 3, body + Varint(number << 3 | 4)};
    }
  }
}

}  // namespace

TEST_CASE("random records are written to the bytes that libprotobuf writes") {
  RandomValues random(1);
  for (int i = 0; i < 2000; ++i) {
    const Pair pair(random);
    REQUIRE(WrittenByUs(pair.record) == Deterministic(pair.message));
  }
}

TEST_CASE("random records are written the same way into whatever room there is") {
  RandomValues random(9);
  for (int i = 0; i < 300; ++i) {
    const Pair pair(random);
    const std::string bytes = Deterministic(pair.message);
    const std::size_t from = bytes.size() < 60 ? 0 : bytes.size() - 60;
    for (std::size_t room = from; room < bytes.size() + 60; ++room) {
      std::string out;
      out.reserve(room);
      RequireOk(internal::WriteWire(InsecureDoorAccessForTests::Key(),
                                    internal::kLayout<EveryValue>, &pair.record, out));
      REQUIRE(out == bytes);
    }
  }
}

TEST_CASE("what libprotobuf wrote is read into a record, whatever that held before") {
  RandomValues random(2);
  EveryValue reused;
  for (int i = 0; i < 1000; ++i) {
    const std::string bytes = Deterministic(Pair(random).message);
    EveryValue fresh;
    RequireOk(internal::ReadWire(bytes, internal::kLayout<EveryValue>, &fresh));
    REQUIRE(WrittenByUs(fresh) == bytes);
    RequireOk(internal::ReadWire(bytes, internal::kLayout<EveryValue>, &reused));
    REQUIRE(WrittenByUs(reused) == bytes);
  }
}

TEST_CASE("records in records are written and read as libprotobuf does") {
  RandomValues random(3);
  for (int i = 0; i < 100; ++i) {
    Envelope envelope;
    proto::Envelope message;
    Pair one(random);
    envelope.value = one.record;
    if (one.message.ByteSizeLong() > 0) *message.mutable_value() = one.message;
    std::vector<EveryValue> values;
    for (std::uint64_t n = random.Below(4); n > 0; --n) {
      Pair more(random);
      values.push_back(more.record);
      *message.add_values() = more.message;
    }
    envelope.values = values;
    const std::string bytes = WrittenByUs(envelope);
    REQUIRE(bytes == Deterministic(message));
    Envelope read;
    RequireOk(internal::ReadWire(bytes, internal::kLayout<Envelope>, &read));
    REQUIRE(WrittenByUs(read) == bytes);
  }
}

TEST_CASE("fields in any order, unpacked lists, and unknown fields and groups are read") {
  RandomValues random(4);
  std::mt19937_64 order(4);
  EveryValue record;
  for (int i = 0; i < 1000; ++i) {
    std::vector<Chunk> chunks = Split(Pair(random).message.SerializeAsString());
    if (random.Chance(60)) chunks = Unpacked(chunks, random);
    for (std::uint64_t n = random.Below(6); n > 0; --n) chunks.push_back(Unknown(random, 0));
    std::shuffle(chunks.begin(), chunks.end(), order);
    REQUIRE(Agree(Join(chunks), record));
  }
}

TEST_CASE("two messages in a row are merged") {
  RandomValues random(5);
  EveryValue record;
  for (int i = 0; i < 1000; ++i) {
    const std::string bytes =
        Pair(random).message.SerializeAsString() + Pair(random).message.SerializeAsString();
    REQUIRE(Agree(bytes, record));
  }
}

TEST_CASE("a field with another wire type is unknown") {
  RandomValues random(6);
  EveryValue record;
  int read = 0;
  for (int i = 0; i < 3000; ++i) {
    std::vector<Chunk> chunks = Split(Pair(random).message.SerializeAsString());
    if (chunks.empty()) continue;
    const std::size_t place = random.Below(chunks.size());
    Chunk wrong = Unknown(random, 4);
    if ((wrong.tag & 7) == 3) continue;  // its end has the number, too
    wrong.tag = (chunks[place].tag & ~7U) | (wrong.tag & 7);
    chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(place), wrong);
    read += Agree(Join(chunks), record) ? 1 : 0;
  }
  CHECK(read > 500);
}

TEST_CASE("every prefix of a message is refused or means what libprotobuf says") {
  EveryValue record;
  for (std::uint64_t seed = 10; seed < 20; ++seed) {
    const std::string bytes = SmallBytes(seed);
    std::size_t read = 0;
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      // A copy of exactly this size, so that a sanitizer sees what is read behind it.
      read += Agree(std::string(bytes.data(), size), record) ? 1 : 0;
    }
    CHECK(read > 1);
    CHECK(read < bytes.size());
  }
}

TEST_CASE("every flipped bit is refused or means what libprotobuf says") {
  EveryValue record;
  std::size_t refused = 0;
  for (std::uint64_t seed = 20; seed < 26; ++seed) {
    std::string bytes = SmallBytes(seed);
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
      bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ (1 << (i % 8)));
      refused += Agree(bytes, record) ? 0 : 1;
      bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ (1 << (i % 8)));
    }
  }
  CHECK(refused > 1000);
}

TEST_CASE("bytes that were changed at random are refused or mean what libprotobuf says") {
  RandomValues random(7);
  EveryValue record;
  std::size_t read = 0;
  for (std::uint64_t seed = 30; seed < 40; ++seed) {
    const std::string bytes = SmallBytes(seed);
    for (int i = 0; i < 2000; ++i) {
      std::string changed = bytes;
      for (std::uint64_t n = 1 + random.Below(3); n > 0; --n) {
        const std::size_t at = random.Below(changed.size());
        switch (random.Below(3)) {
          case 0:
            changed[at] = random.Number<char>();
            break;
          case 1:
            changed.erase(at, 1 + random.Below(4));
            break;
          default:
            changed.insert(at, random.AnyBytes(4));
            break;
        }
      }
      read += Agree(changed, record) ? 1 : 0;
    }
  }
  CHECK(read > 100);
}

TEST_CASE("a time is read whatever its numbers take") {
  // With up to two bytes that say nothing.
  const auto padded = [](std::uint64_t value, std::size_t more) {
    std::string bytes = Varint(value);
    for (; more > 0; --more) {
      bytes.back() = static_cast<char>(bytes.back() | 0x80);
      bytes.push_back('\0');
    }
    return bytes;
  };
  constexpr std::uint64_t kLast = 253402300799;
  constexpr std::uint64_t kTwo28 = std::uint64_t{1} << 28;
  constexpr std::uint64_t kTwo32 = std::uint64_t{1} << 32;
  constexpr std::uint64_t kTwo35 = std::uint64_t{1} << 35;
  const std::vector<std::uint64_t> all_seconds{
      0,          1,      kTwo28 - 1, kTwo28,   1'763'942'400, 8'000'000'000, 8'000'000'001,
      kTwo35 - 1, kTwo35, kLast,      kLast + 1};
  const std::vector<std::uint64_t> all_nanos{
      0,      1,         127,           128,        16'384,     2'097'152, 123'000'000,
      kTwo28, 999999999, 1'000'000'000, kTwo32 - 1, kTwo32 + 5, kTwo35 - 1};
  EveryValue record;
  for (const std::uint64_t seconds : all_seconds) {
    for (const std::uint64_t nanos : all_nanos) {
      for (std::size_t more = 0; more < 9; ++more) {
        const std::string first = "\x08" + padded(seconds, more % 3);
        const std::string second = "\x10" + padded(nanos, more / 3);
        INFO(seconds << " s, " << nanos << " ns, " << more);
        for (const std::string& body : {first, first + second, second + first}) {
          const bool fits = seconds <= kLast && (body == first || nanos % kTwo32 < 1'000'000'000);
          for (const std::uint32_t field : {28U, 29U, 30U}) {
            const std::string bytes = Varint(field << 3 | 2) + Varint(body.size()) + body;
            REQUIRE(Agree(bytes, record) == fits);
            REQUIRE_FALSE(Agree(bytes.substr(0, bytes.size() - 1), record));
          }
        }
      }
    }
  }
}

TEST_CASE("any bytes at all are refused or mean what libprotobuf says") {
  RandomValues random(8);
  EveryValue record;
  for (int i = 0; i < 50000; ++i) Agree(random.AnyBytes(16), record);
}

}  // namespace zweck::testing
