// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret leaves nothing where it was: not when it is moved, overwritten or destroyed.

#include "zweck/internal/declare/value_holder.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace value_holder_test {

namespace {

using zweck::Bytes;
using zweck::internal::ValueHolder;
using zweck::internal::Wipe;

// Short enough to stand in the object itself, and long enough to stand elsewhere.
const std::string kShort(10, 'x');
const std::string kLong(100, 'x');

template <bool kSecret>
struct Held : ValueHolder<std::string, kSecret> {
  Held() = default;
  explicit Held(std::string text)
      : ValueHolder<std::string, kSecret>(std::in_place, std::move(text)) {}
  // Nothing else is in it.
  std::string& text() { return *reinterpret_cast<std::string*>(this); }
};
using Secret = Held<true>;
static_assert(sizeof(Secret) == sizeof(std::string));

// Several letters of it, since a pointer may have a byte of that value.
bool Remains(const void* memory, std::size_t size) {
  return std::string_view(static_cast<const char*>(memory), size).find("xxxx") !=
         std::string_view::npos;
}

}  // namespace

TEST_CASE("a value is held, copied and moved") {
  Held<false> held(kLong);
  Held<false> copy(held);
  CHECK(copy.text() == kLong);
  CHECK(held.text() == kLong);
  copy = Held<false>(kShort);
  CHECK(copy.text() == kShort);
  held = copy;
  CHECK(held.text() == kShort);
  auto& same = held;
  held = same;
  held = std::move(same);
  CHECK(held.text() == kShort);
  CHECK(Held<false>().text().empty());
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<ValueHolder<int, false>>);
}

TEST_CASE("a secret that moves leaves nothing behind") {
  Secret from(kShort);
  Secret to(std::move(from));
  CHECK(to.text() == kShort);
  CHECK_FALSE(Remains(&from, sizeof from));  // NOLINT(bugprone-use-after-move)
  Secret last;
  last = std::move(to);
  CHECK(last.text() == kShort);
  CHECK_FALSE(Remains(&to, sizeof to));  // NOLINT(bugprone-use-after-move)
}

TEST_CASE("a secret is overwritten before another value takes its memory") {
  Secret held(kLong);
  const char* const memory = held.text().data();
  const Secret other(std::string(20, 'y'));
  held = other;
  REQUIRE(held.text().data() == memory);
  CHECK_FALSE(Remains(memory, kLong.size()));
}

TEST_CASE("a secret is overwritten when it is destroyed") {
  alignas(Secret) std::byte memory[sizeof(Secret)];
  Secret* const held = std::construct_at(reinterpret_cast<Secret*>(memory), kShort);
  REQUIRE(Remains(memory, sizeof memory));
  std::destroy_at(held);
  CHECK_FALSE(Remains(memory, sizeof memory));
}

TEST_CASE(
    "what is there of bytes and of optional text is overwritten, and numbers are left alone") {
  Bytes bytes{kShort};
  Wipe(bytes);
  CHECK(bytes.data.empty());
  CHECK_FALSE(Remains(&bytes, sizeof bytes));
  std::optional<std::string> text(kShort);
  Wipe(text);
  REQUIRE(text.has_value());
  CHECK_FALSE(Remains(&text, sizeof text));
  text.reset();
  Wipe(text);
  CHECK_FALSE(text.has_value());
  int number = 7;
  Wipe(number);
  CHECK(number == 7);
}

TEST_CASE("a field is told from other types") {
  STATIC_REQUIRE(zweck::internal::kIsField<zweck::Field<int, 1, bool>>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsField<Secret>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsField<std::string>);
}

}  // namespace value_holder_test
