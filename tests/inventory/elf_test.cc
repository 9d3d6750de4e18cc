// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/elf.h"

#include <catch2/catch.hpp>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Elf;
using testing::MakeElf;
using testing::Put;
using testing::Section;

constexpr std::size_t kName = 0;
constexpr std::size_t kType = 4;
constexpr std::size_t kFlags = 8;
constexpr std::size_t kOffset = 24;
constexpr std::size_t kSize = 32;
constexpr std::size_t kLink = 40;

absl::StatusOr<Sections> FindBoth(std::string_view bytes) {
  const MemorySource source(bytes);
  return FindSections(Part::Whole(source));
}

absl::StatusOr<std::vector<Range>> Find(std::string_view bytes) {
  absl::StatusOr<Sections> found = FindBoth(bytes);
  if (!found.ok()) return found.status();
  return std::move(found->records);
}

Elf Two() {
  return MakeElf({{.name = ".zweck", .bytes = std::string(124, 'a')},
                  {.name = ".rela.zweck", .bytes = "not this"},
                  {.name = ".zweckmore", .bytes = "nor this"},
                  {.name = ".zweck", .bytes = std::string(248, 'b')}});
}

template <class T>
absl::Status With(Elf elf, std::size_t at, T number) {
  Put(elf.bytes, at, number);
  return Find(elf.bytes).status();
}

TEST_CASE("Every section called .zweck is found, and no other") {
  const Elf elf = Two();
  const auto found = Find(elf.bytes);
  REQUIRE(found.ok());
  REQUIRE(found->size() == 2);
  CHECK(elf.bytes.substr(found->at(0).offset, found->at(0).size) == std::string(124, 'a'));
  CHECK(elf.bytes.substr(found->at(1).offset, found->at(1).size) == std::string(248, 'b'));
}

TEST_CASE("A name may be the end of another, as linkers share them") {
  Elf elf = MakeElf({{.name = ".rela.zweck", .bytes = std::string(124, 'a')}});
  Put(elf.bytes, elf.Header(0) + kName, std::uint32_t{1 + 5});
  CHECK(Find(elf.bytes).value().size() == 1);
}

TEST_CASE("Without a section there is nothing, and empty sections hold nothing") {
  CHECK(Find(MakeElf({}).bytes).value().empty());
  CHECK(Find(MakeElf({{.name = ".zweck", .bytes = ""}}).bytes).value().empty());
}

TEST_CASE("x86-64 and AArch64, as objects, programs and libraries") {
  for (const std::uint16_t machine : {62, 183}) {
    for (const std::uint16_t type : {1, 2, 3}) CHECK(Find(MakeElf({}, machine, type).bytes).ok());
  }
  CheckMessage(Find(MakeElf({}, 40).bytes).status(), "for machine 40; only x86-64");
  CheckMessage(Find(MakeElf({}, 62, 4).bytes).status(), "is a core dump");
  CheckMessage(Find(MakeElf({}, 62, 0).bytes).status(), "no program, library or object file");
}

TEST_CASE("Other ELF files say what they are") {
  std::string bytes = MakeElf({}).bytes;
  bytes[4] = 1;
  CheckMessage(Find(bytes).status(), "is an ELF file of 32 bits;");
  bytes[5] = 2;
  CheckMessage(Find(bytes).status(), "of 32 bits, big-endian");
  bytes = MakeElf({}).bytes;
  bytes[6] = 7;
  CheckMessage(Find(bytes).status(), "unknown version");
}

TEST_CASE("A file that ends anywhere is refused, or has lost nothing") {
  const Elf elf = Two();
  for (std::size_t size = 4; size < elf.bytes.size(); ++size) {
    INFO(size);
    CHECK_FALSE(Find(std::string_view(elf.bytes).substr(0, size)).ok());
  }
}

TEST_CASE("Without a table of sections nothing can be known") {
  CheckMessage(With(Two(), 40, std::uint64_t{0}), "has no table of sections");
}

TEST_CASE("A header that lies is refused") {
  const Elf elf = Two();
  CheckMessage(With(elf, 58, std::uint16_t{40}), "have a wrong size");
  CheckMessage(With(elf, 40, std::uint64_t{elf.bytes.size()}), "ends within the table of sections");
  CheckMessage(With(elf, 40, ~std::uint64_t{0}), "ends within the table of sections");
  CheckMessage(With(elf, 60, std::uint16_t{0xfff0}), "ends within the table of sections");
  CheckMessage(With(elf, 62, std::uint16_t{0}), "no section holds the names");
  CheckMessage(With(elf, 62, std::uint16_t{77}), "no section holds the names");
  CheckMessage(With(elf, 62, std::uint16_t{1}), "should hold the names of the others does not");
}

TEST_CASE("More sections than 16 bits count are counted by the first entry") {
  Elf elf = Two();
  Put(elf.bytes, 60, std::uint16_t{0});
  Put(elf.bytes, 62, std::uint16_t{0xffff});
  Put(elf.bytes, elf.table + kSize, std::uint64_t{6});
  Put(elf.bytes, elf.table + kLink, std::uint32_t{5});
  CHECK(Find(elf.bytes).value().size() == 2);
  Put(elf.bytes, elf.table + kSize, std::uint64_t{1} << 58);
  CheckMessage(Find(elf.bytes).status(), "claims 288230376151711744 sections");
  Put(elf.bytes, elf.table + kSize, std::uint64_t{1} << 22);
  CheckMessage(Find(elf.bytes).status(), "ends within the table of sections");
  Put(elf.bytes, elf.table + kSize, std::uint64_t{0});
  CHECK_FALSE(Find(elf.bytes).ok());
}

TEST_CASE("Names that lie outside are refused") {
  const Elf elf = Two();
  CheckMessage(With(elf, elf.Header(1) + kName, ~std::uint32_t{0}),
               "outside of the table of names");
  CheckMessage(With(elf, elf.Header(4) + kOffset, ~std::uint64_t{0}), "should hold the names");
  CheckMessage(With(elf, elf.Header(4) + kSize, ~std::uint64_t{0}), "should hold the names");
}

TEST_CASE("A section that is none is refused, with where its entry stands") {
  const Elf elf = Two();
  CheckMessage(With(elf, elf.Header(0) + kOffset, ~std::uint64_t{0}), "and the file ends before");
  CheckMessage(With(elf, elf.Header(0) + kSize, ~std::uint64_t{0}), "and the file ends before");
  CheckMessage(With(elf, elf.Header(0) + kSize, std::uint64_t{elf.bytes.size()}), "ends before");
  CheckMessage(With(elf, elf.Header(0) + kType, std::uint32_t{8}), "has no bytes");
  CheckMessage(With(elf, elf.Header(0) + kType, std::uint32_t{7}), "has type 7, not PROGBITS");
  CheckMessage(With(elf, elf.Header(0) + kFlags, std::uint64_t{0x802}), "is compressed");
  CheckMessage(With(elf, elf.Header(0) + kFlags, std::uint64_t{0}), "lacks the flag A");
  // In a group, in the order of its function: as in an object file.
  CHECK(With(elf, elf.Header(0) + kFlags, std::uint64_t{0x282}).ok());
}

TEST_CASE("Sections that overlap are refused") {
  const Elf elf = Two();
  CheckMessage(With(elf, elf.Header(3) + kOffset, std::uint64_t{64 + 123}), "overlap");
  CheckMessage(With(elf, elf.Header(3) + kOffset, std::uint64_t{64}), "overlap");
}

TEST_CASE("An object of g++ -flto is read if it has machine code too") {
  const auto with = [](const char* head) {
    return MakeElf({{.name = ".gnu.lto_.lto.2c48", .bytes = std::string(head, 8), .flags = 0}});
  };
  CHECK(Find(with("\x0c\0\0\0\0\0\1\0").bytes).ok());
  CheckMessage(Find(with("\x0c\0\0\0\1\0\1\0").bytes).status(), "object file of g++ -flto");
  const Elf cut = MakeElf({{.name = ".gnu.lto_.lto.2c48", .bytes = "abc", .flags = 0}});
  CheckMessage(Find(cut.bytes).status(), "damaged");
}

TEST_CASE("Many sections and long names are read in pieces") {
  std::vector<Section> sections;
  for (int i = 0; i < 3000; ++i) {
    sections.push_back({.name = ".text." + std::string(40, 'x') + std::to_string(i), .bytes = ""});
    if (i % 1000 == 999) sections.push_back({.name = ".zweck", .bytes = std::string(124, 'a')});
  }
  CHECK(Find(MakeElf(sections).bytes).value().size() == 3);
}

}  // namespace
}  // namespace zweck::inventory
