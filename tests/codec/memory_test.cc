// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// No input makes memory grow beyond a small multiple of its own size, and what is wiped is wiped
// before its memory is given back. Seen by operator new and delete, so this is a program of its
// own.

#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include "tests/codec/json_fixture.h"
#include "tests/refusals/policy.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/codec/body.h"
#include "zweck/flow/answer.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/to_bytes.h"
#include "zweck/internal/codec/wire.h"

namespace {

std::ptrdiff_t held = 0;
std::ptrdiff_t most = 0;

void* Count(void* memory) {
  if (memory != nullptr) held += static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
  most = std::max(most, held);
  return memory;
}

void* Take(std::size_t size) {
  void* const memory = Count(std::malloc(size));
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

// While something is watched: how often memory was given back with it.
std::string_view watched;
int left = 0;

void Give(void* memory) {
  if (memory != nullptr) held -= static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
  if (memory != nullptr && !watched.empty() &&
      memmem(memory, malloc_usable_size(memory), watched.data(), watched.size()) != nullptr) {
    ++left;
  }
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return Take(size); }
void* operator new[](std::size_t size) { return Take(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return Count(std::malloc(size));
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return Count(std::malloc(size));
}
void operator delete(void* memory) noexcept { Give(memory); }
void operator delete[](void* memory) noexcept { Give(memory); }
void operator delete(void* memory, std::size_t) noexcept { Give(memory); }
void operator delete[](void* memory, std::size_t) noexcept { Give(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { Give(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { Give(memory); }

namespace zweck::codec_test {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

// Of records whose size in memory is far above the two or three bytes that ask for one.
struct Crowd {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Crowd, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "crowd",
                                      .description = "A list of large records",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::vector<Everything>> members;
};
ZWECK_CATEGORY(Crowd, members);

// What reading took at its peak, in bytes.
template <class Read>
std::size_t Peak(Read read) {
  const std::ptrdiff_t before = held;
  most = held;
  read();
  return static_cast<std::size_t>(most - before);
}

template <class C>
std::size_t PeakOfJson(std::string_view json) {
  const internal::JsonPlan& plan = PlanOf<C>();
  return Peak([&] {
    C record;
    IngestReport report;
    internal::ReadJson(json, plan, &record, report).IgnoreError();
  });
}

template <class C>
std::size_t PeakOfWire(std::string_view bytes) {
  return Peak([&] {
    C record;
    internal::ReadWire(bytes, internal::kLayout<C>, &record).IgnoreError();
  });
}

std::string Repeated(std::string_view part, std::size_t size) {
  std::string text;
  text.reserve(size + part.size());
  while (text.size() < size) text += part;
  return text;
}

std::string ListOf(std::string_view name, std::string_view element, std::size_t size) {
  const std::string front = "{\"" + std::string(name) + "\":[" + std::string(element);
  return front + Repeated("," + std::string(element), size) + "]}";
}

std::string Varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>(value | 0x80));
  bytes.push_back(static_cast<char>(value));
  return bytes;
}

// A list that grows holds its old and its new elements for a moment: three times what is kept.
constexpr std::size_t kGrowing = 3;

TEST_CASE("Lists take a small multiple of what JSON takes for them") {
  struct Case {
    const char* name;
    const char* element;
    std::size_t bytes;  // of an element in memory
  };
  for (const Case& c :
       {Case{"texts", "\"\"", sizeof(std::string)}, Case{"byteStrings", "\"\"", sizeof(Bytes)},
        Case{"flags", "true", 1}, Case{"smallInts", "1", 4}, Case{"largeUints", "1", 8},
        Case{"reals", "1", 8}, Case{"products", "1", 4}, Case{"times", "0", sizeof(absl::Time)},
        Case{"days", "\"2026-11-24\"", sizeof(absl::CivilDay)}}) {
    CAPTURE(c.name);
    const std::string json = ListOf(c.name, c.element, kMebibyte);
    const std::size_t elements = kMebibyte / (std::string_view(c.element).size() + 1) + 2;
    CHECK(PeakOfJson<Everything>(json) < kGrowing * c.bytes * elements + 4096);
  }
}

TEST_CASE("Lists of records take at most 64 times their bytes, and a mebibyte") {
  constexpr std::size_t kMost = kGrowing * (65 * kMebibyte);
  CHECK(PeakOfJson<Crowd>(ListOf("members", "{}", kMebibyte)) < kMost);
  CHECK(PeakOfWire<Crowd>(Repeated({"\x0A\x00", 2}, kMebibyte)) < kMost);
  CHECK(PeakOfJson<Everything>(ListOf("notes", "{}", kMebibyte)) < kMost);
  CHECK(PeakOfWire<Everything>(Repeated({"\xA2\x03\x00", 3}, kMebibyte)) < kMost);
}

TEST_CASE("What nobody declares takes nothing, however long or deep it is") {
  const std::size_t empty = PeakOfJson<Note>("{}");
  CHECK(empty < 4096);
  CHECK(PeakOfJson<Note>("{\"x\":\"" + Repeated("\\u00e4", kMebibyte) + "\"}") <= empty);
  CHECK(PeakOfJson<Note>(ListOf("x", "[[{}]]", kMebibyte)) <= empty);
  CHECK(PeakOfJson<Note>("{\"" + std::string(kMebibyte, 'x') + "\":0}") <= empty);
  CHECK(PeakOfJson<Note>("{\"x\":1" + Repeated("0", kMebibyte) + "}") <= empty);
  CHECK(PeakOfWire<Note>("\x2A" + Varint(kMebibyte) + std::string(kMebibyte, 'x')) <= empty);
  CHECK(PeakOfWire<Note>(Repeated("\x2B\x2C", kMebibyte)) <= empty);
  CHECK(PeakOfWire<Note>(Repeated("\x28\x01", kMebibyte)) <= empty);
}

TEST_CASE("A text longer than its field is refused before it is copied") {
  const std::string text(kMebibyte, 'x');
  CHECK(PeakOfJson<Everything>("{\"text\":\"" + text + "\"}") < 4096);
  CHECK(PeakOfJson<Everything>("{\"bytes\":\"" + text + "\"}") < 4096);
  CHECK(PeakOfJson<Everything>("{\"shortText\":\"" + Repeated("\\u0061", kMebibyte) + "\"}") <
        4096);
  CHECK(PeakOfWire<Everything>("\x0A" + Varint(kMebibyte) + text) < 4096);
  CHECK(PeakOfWire<Everything>("\x4A" + Varint(kMebibyte) + text) < 4096);
}

TEST_CASE("A length prefix of a gigabyte costs nothing") {
  const std::size_t empty = PeakOfWire<Everything>("");
  for (unsigned number = 1; number <= 70; ++number) {
    for (const std::uint64_t length :
         {std::uint64_t{1} << 30, std::uint64_t{0x7FFFFFFF}, std::uint64_t{0xFFFFFFFF},
          std::uint64_t{1} << 32, std::uint64_t{1} << 62, ~std::uint64_t{0}}) {
      CAPTURE(number, length);
      const std::string bytes = Varint(number << 3 | 2) + Varint(length) + "some bytes";
      Everything record;
      CHECK_FALSE(internal::ReadWire(bytes, internal::kLayout<Everything>, &record).ok());
      CHECK(PeakOfWire<Everything>(bytes) <= empty + 1024);
    }
  }
}

// How often memory is given back with the canary in it, by what `act` does.
template <class Act>
int Left(Act act) {
  left = 0;
  watched = testing::kCanary;
  act();
  watched = {};
  return left;
}

TEST_CASE("A string leaves what it held, and this sees it") {
  CHECK(Left([] { std::string(testing::kCanary) + std::string(1000, 'x'); }) > 0);
}

TEST_CASE("Nothing of a body is left") {
  std::string text = std::string(testing::kCanary) + std::string(1000, 'x');
  CHECK(Left([&text] {
          Body first(std::move(text));
          Body second = Body::CopyOf("x");
          second = std::move(first);
          const Body third = std::move(second);
          REQUIRE(third.size() == 1009);
        }) == 0);
}

TEST_CASE("Nothing of a secret is left beside the form that it went into") {
  acme::Account account;
  account.id = 1;
  account.secret = std::string(testing::kCanary) + std::string(1000, 'x');
  CHECK(Left([&] {
          std::string out;
          for (int i = 0; i < 3; ++i) {
            REQUIRE(ToForm(InsecureDoorAccessForTests::Key(), account, out).ok());
          }
          REQUIRE(out.size() > 3000);
          internal::Wipe(out);
        }) == 0);
}

TEST_CASE("Nothing of an answer is left, of one record or of many, in either format") {
  acme::Customer customer;
  customer.email = std::string(testing::kCanary) + std::string(1000, 'x');
  const std::vector<acme::Customer> many(50, customer);
  const auto answer = []<WireFormat kFormat>(const auto& records) {
    const auto made = Answer<acme::InvoiceMailer, kFormat>(records);
    REQUIRE(made.ok());
    REQUIRE(made->bytes().size() > 1000);
  };
  CHECK(Left([&] { answer.operator()<WireFormat::kJson>(customer); }) == 0);
  CHECK(Left([&] { answer.operator()<WireFormat::kProtobuf>(customer); }) == 0);
  CHECK(Left([&] { answer.operator()<WireFormat::kJson>(many); }) == 0);
  CHECK(Left([&] { answer.operator()<WireFormat::kProtobuf>(many); }) == 0);
}

TEST_CASE("Nothing of an answer that can't be written is left") {
  std::vector<acme::Customer> many(50);
  for (acme::Customer& customer : many) customer.email = std::string(testing::kCanary);
  many.back().number = "\xff";
  CHECK(Left([&] { CHECK_FALSE(Answer<acme::InvoiceMailer>(many).ok()); }) == 0);
}

}  // namespace
}  // namespace zweck::codec_test
