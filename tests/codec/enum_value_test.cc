// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/enum_value.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>

#include "zweck/internal/codec/layout_of.h"

namespace zweck::internal {
namespace {

enum class Wide : std::int32_t {};
enum class WideUnsigned : std::uint32_t {};
enum class Short : std::int16_t {};
enum class ShortUnsigned : std::uint16_t {};
enum class Tiny : std::int8_t {};
enum class TinyUnsigned : std::uint8_t {};
enum class Either : bool {};

// Stores into an enumeration between two others, which stay as they are.
template <class E>
bool Keeps(std::int32_t number) {
  E elements[] = {E{1}, E{1}, E{1}};
  const bool stored = StoreEnum(EnumRepOf<E>(), &elements[1], number);
  CHECK(elements[0] == E{1});
  CHECK(elements[2] == E{1});
  if (!stored) {
    CHECK(elements[1] == E{1});
    return false;
  }
  CHECK(elements[1] == static_cast<E>(number));
  return LoadEnum(EnumRepOf<E>(), &elements[1]) == number;
}

constexpr std::int32_t kLeast = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();

}  // namespace

TEST_CASE("an enumeration keeps the numbers that fit into it, and no others") {
  for (const std::int32_t number : {kLeast, -1, 0, 1, kMost}) {
    CHECK(Keeps<Wide>(number));
    CHECK(Keeps<WideUnsigned>(number));  // as Protocol Buffers do: the same 32 bits
  }
  for (const std::int32_t number : {-0x8000, -1, 0, 0x7FFF}) CHECK(Keeps<Short>(number));
  for (const std::int32_t number : {kLeast, -0x8001, 0x8000}) CHECK_FALSE(Keeps<Short>(number));
  for (const std::int32_t number : {0, 1, 0xFFFF}) CHECK(Keeps<ShortUnsigned>(number));
  for (const std::int32_t number : {-1, 0x10000, kMost}) CHECK_FALSE(Keeps<ShortUnsigned>(number));
  for (const std::int32_t number : {-128, -1, 0, 127}) CHECK(Keeps<Tiny>(number));
  for (const std::int32_t number : {-129, 128, 256}) CHECK_FALSE(Keeps<Tiny>(number));
  for (const std::int32_t number : {0, 1, 255}) CHECK(Keeps<TinyUnsigned>(number));
  for (const std::int32_t number : {-1, 256, kMost}) CHECK_FALSE(Keeps<TinyUnsigned>(number));
  for (const std::int32_t number : {0, 1}) CHECK(Keeps<Either>(number));
  for (const std::int32_t number : {-1, 2, 256}) CHECK_FALSE(Keeps<Either>(number));
}

}  // namespace zweck::internal
