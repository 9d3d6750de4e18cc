// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/flow/send_buffer.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <thread>

#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/zweck.h"

namespace zweck::testing::send_buffer {
namespace {

using internal::SendBuffer;

constexpr std::size_t kSize = 1000;

struct Use {
  static constexpr PurposeInfo kInfo{
      .id = "use", .description = "Use", .legal_basis = LegalBasis::kLegitimateInterests};
};
struct Inner {
  template <unsigned N, class T>
  using Field = zweck::Field<Inner, N, T, Is<kind::Version>, For<Use>>;
  static constexpr CategoryInfo kInfo{
      .id = "inner", .description = "Inner", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> text;
};
ZWECK_CATEGORY(Inner, text);
struct Middle {
  template <unsigned N, class T>
  using Field = zweck::Field<Middle, N, T, Is<kind::Version>, For<Use>>;
  static constexpr CategoryInfo kInfo{
      .id = "middle", .description = "Middle", .subjects = "nobody", .policy_section = "0"};
  Field<1, Inner> inner;
};
ZWECK_CATEGORY(Middle, inner);
struct Outer {
  template <unsigned N, class T>
  using Field = zweck::Field<Outer, N, T, Is<kind::Version>, For<Use>>;
  static constexpr CategoryInfo kInfo{
      .id = "outer", .description = "Outer", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> text;
  Field<2, std::vector<std::string>> texts;
  Field<3, Middle> middle;
};
ZWECK_CATEGORY(Outer, text, texts, middle);

// Where the memory is that this thread has left.
const char* Place() {
  const SendBuffer buffer;
  return buffer.bytes.data();
}

}  // namespace

TEST_CASE("memory stays with its thread, and is empty") {
  const char* place = nullptr;
  {
    SendBuffer buffer;
    buffer.bytes.assign(kSize, 'x');
    place = buffer.bytes.data();
  }
  {
    const SendBuffer buffer;
    CHECK(buffer.bytes.data() == place);
    CHECK(buffer.bytes.empty());
    CHECK(buffer.bytes.capacity() >= kSize);
    // One that is sent while another one is.
    const SendBuffer inner;
    CHECK(inner.bytes.data() != place);
  }
  const char* elsewhere = nullptr;
  std::thread([&elsewhere] { elsewhere = Place(); }).join();
  CHECK(elsewhere != Place());
}

TEST_CASE("what was sent is wiped, with what the writers leave behind its end") {
  Outer record;
  record.text = std::string(41, 'x');
  // Escapes are written in blocks that hold more than is kept of them.
  record.texts =
      std::vector{std::string("xxxxxxx\nxxxxxxx\nxxxxxxxxxxxxxxxxx"), std::string(300, 'x')};
  // Messages that are shorter than they likely are move, each by a byte.
  Inner inner;
  inner.text = std::string(20, 'x');
  Middle middle;
  middle.inner = std::move(inner);
  record.middle = std::move(middle);
  for (const bool json : {false, true}) {
    const char* memory = nullptr;
    std::size_t size = 0;
    {
      SendBuffer buffer;
      // What was in the memory before is known, and more than is needed.
      buffer.bytes.assign(4096, '-');
      buffer.bytes.clear();
      memory = buffer.bytes.data();
      size = buffer.bytes.capacity();
      const absl::Status written =
          json ? internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<Outer>,
                                     &record, buffer.bytes)
               : internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<Outer>,
                                     &record, buffer.bytes);
      REQUIRE(written.ok());
      REQUIRE(std::memchr(memory, 'x', size) != nullptr);
    }
    SendBuffer buffer;
    REQUIRE(buffer.bytes.data() == memory);
    CHECK(std::memchr(memory, 'x', size) == nullptr);
  }
}

TEST_CASE("what is large is given back") {
  {
    SendBuffer buffer;
    buffer.bytes.assign(std::size_t{1} << 20, 'x');
  }
  const SendBuffer buffer;
  CHECK(buffer.bytes.capacity() < std::size_t{1} << 20);
}

TEST_CASE("a thread sends while it ends") {
  struct Late {
    ~Late() {
      SendBuffer buffer;
      buffer.bytes.assign(kSize, 'x');
    }
  };
  std::thread([] {
    thread_local std::optional<Late> late;
    late.emplace();
    CHECK(Place() != nullptr);
  }).join();
}

}  // namespace zweck::testing::send_buffer
