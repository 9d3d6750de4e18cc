// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The fast blocks say what the plain ones say.

#include "src/codec/json/block.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace zweck::internal::json {
namespace {

TEST_CASE("Every byte is classified alike at every place of a block") {
  for (int c = 0; c < 256; ++c) {
    for (std::size_t i = 0; i < kBlockSize; ++i) {
      std::string bytes(kBlockSize, 'x');
      bytes[i] = static_cast<char>(c);
      const Block block(bytes.data());
      const PlainBlock plain(bytes.data());
      const std::uint32_t here = std::uint32_t{1} << i;
      REQUIRE(plain.Special() == (c < 0x20 || c == '"' || c == '\\' ? here : 0));
      REQUIRE(plain.BeyondAscii() == (c >= 0x80 ? here : 0));
      REQUIRE(block.Special() == plain.Special());
      REQUIRE(block.BeyondAscii() == plain.BeyondAscii());
      REQUIRE(block.Is(' ') == plain.Is(' '));
      REQUIRE(plain.Is(' ') == (c == ' ' ? here : 0));
      REQUIRE(plain.Plain() == (c >= 0x20 && c < 0x80 && c != '"' && c != '\\'));
      REQUIRE(block.Plain() == plain.Plain());
    }
  }
}

template <class Word>
void CheckWords(Word first, Word second) {
  std::string expected;
  while (expected.size() < kBlockSize) {
    expected.append(reinterpret_cast<const char*>(&first), sizeof first);
    expected.append(reinterpret_cast<const char*>(&second), sizeof second);
  }
  std::string stored(kBlockSize, ' ');
  Block::OfWords(first, second).Store(stored.data());
  CHECK(stored == expected);
  PlainBlock::OfWords(first, second).Store(stored.data());
  CHECK(stored == expected);
}

TEST_CASE("A block is filled with two words, over and over") {
  CheckWords(std::uint64_t{0x8182'8384'8586'8788}, std::uint64_t{0x0102'0304'0506'0708});
  CheckWords(std::uint32_t{0x8182'8384}, std::uint32_t{0xF102'0304});
  CheckWords(std::uint16_t{0x8182}, std::uint16_t{0xF102});
}

TEST_CASE("Blocks of any bytes are compared, stored and classified alike") {
  std::mt19937 random(16);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(kBlockSize, '\0');
    for (char& c : bytes) c = static_cast<char>(byte(random) & (round % 2 == 0 ? 0xFF : 0x3F));
    std::string other = bytes;
    other[static_cast<std::size_t>(round) % kBlockSize] ^= 1;
    REQUIRE(Block(bytes.data()).Same(Block(bytes.data())) == kWholeBlock);
    REQUIRE(Block(bytes.data()).Same(Block(other.data())) ==
            PlainBlock(bytes.data()).Same(PlainBlock(other.data())));
    REQUIRE(Block(bytes.data()).Special() == PlainBlock(bytes.data()).Special());
    REQUIRE(Block(bytes.data()).BeyondAscii() == PlainBlock(bytes.data()).BeyondAscii());
    std::string stored(kBlockSize, '\0');
    Block(bytes.data()).Store(stored.data());
    REQUIRE(stored == bytes);
    Block united(bytes.data());
    united.Unite(Block(other.data()));
    united.Store(stored.data());
    PlainBlock plainly(bytes.data());
    plainly.Unite(PlainBlock(other.data()));
    REQUIRE(united.Same(Block(bytes.data())) == plainly.Same(PlainBlock(bytes.data())));
    for (std::size_t i = 0; i < kBlockSize; ++i) {
      REQUIRE(stored[i] == static_cast<char>(bytes[i] | other[i]));
    }
  }
}

}  // namespace
}  // namespace zweck::internal::json
