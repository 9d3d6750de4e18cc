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
  const std::string plain_bytes(kBlockSize, 'x');
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
      REQUIRE(block.Digits() == plain.Digits());
      REQUIRE(plain.Digits() == (c >= '0' && c <= '9' ? here : 0));
      REQUIRE(block.Control() == plain.Control());
      REQUIRE(plain.Control() == (c < 0x20 ? here : 0));
      for (const bool any : {Block::AnySpecial(Block(plain_bytes.data()), block),
                             PlainBlock::AnySpecial(PlainBlock(plain_bytes.data()), plain)}) {
        REQUIRE(any == (plain.Special() != 0));
      }
      for (const bool all : {Block::ArePlain(Block(plain_bytes.data()), block),
                             PlainBlock::ArePlain(PlainBlock(plain_bytes.data()), plain)}) {
        REQUIRE(all == plain.Plain());
      }
      REQUIRE(plain.Is(' ') == (c == ' ' ? here : 0));
      REQUIRE(plain.Plain() == (c >= 0x20 && c < 0x80 && c != '"' && c != '\\'));
      REQUIRE(block.Plain() == plain.Plain());
    }
  }
}

TEST_CASE("What is nothing special is passed over in whole runs") {
  constexpr std::size_t kRun = kPlainRun;
  for (const std::size_t size : {0UL, kRun - 1, kRun, 3 * kRun + 5}) {
    for (std::size_t i = 0; i < size; ++i) {
      std::string text(size, 'x');
      const auto passed = [&text](bool* beyond_ascii) {
        Block seen(kNoBytes.data());
        const char* const end = PassPlain(text.data(), text.data() + text.size(), &seen);
        *beyond_ascii = seen.BeyondAscii() != 0;
        return static_cast<std::size_t>(end - text.data());
      };
      bool beyond_ascii = false;
      text[i] = '"';
      CHECK(passed(&beyond_ascii) == i / kRun * kRun);
      CHECK_FALSE(beyond_ascii);
      text[i] = '\xC3';
      CHECK(passed(&beyond_ascii) == size / kRun * kRun);
      CHECK(beyond_ascii == (i < size / kRun * kRun));
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
