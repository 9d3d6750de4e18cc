// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/dynamic.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/source.h"
#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::Append;
using testing::CheckMessage;
using testing::Put;

constexpr std::size_t kSegments = 64;  // where the table of segments stands
constexpr std::size_t kDynamic = kSegments + 3 * 56;
constexpr std::uint64_t kAddress = 0x400000;  // of the first byte

struct Library {
  std::string bytes;
  std::size_t texts;
};

void AddSegment(std::string& table, std::uint32_t type, std::size_t offset, std::size_t size) {
  Append(table, type);
  Append(table, std::uint32_t{4});
  Append(table, std::uint64_t{offset});
  Append(table, kAddress + offset);
  Append(table, kAddress + offset);
  Append(table, std::uint64_t{size});
  Append(table, std::uint64_t{size});
  Append(table, std::uint64_t{8});
}

// A shared library with these entries; the texts are at 1, 11, 21, ... of their table.
Library Make(const std::vector<std::pair<std::uint64_t, std::uint64_t>>& entries,
             const std::vector<std::string>& texts, std::uint16_t type = 3) {
  std::string table(1, '\0');
  for (std::string text : texts) {
    text.resize(10, '\0');
    table += text;
  }
  const std::size_t dynamic_size = (entries.size() + 3) * 16;
  const std::size_t texts_at = kDynamic + dynamic_size;
  const std::size_t end = texts_at + table.size();
  std::string dynamic;
  for (const auto& [tag, value] : entries) {
    Append(dynamic, tag);
    Append(dynamic, value);
  }
  Append(dynamic, std::uint64_t{5});
  Append(dynamic, kAddress + texts_at);
  Append(dynamic, std::uint64_t{10});
  Append(dynamic, static_cast<std::uint64_t>(table.size()));
  Append(dynamic, std::uint64_t{0});
  Append(dynamic, std::uint64_t{0});
  std::string segments;
  AddSegment(segments, 1, 0, end);
  AddSegment(segments, 2, kDynamic, dynamic_size);
  AddSegment(segments, 3, 0, 16);
  std::string header = testing::MakeElf({}, 62, type).bytes.substr(0, 64);
  Put(header, 32, std::uint64_t{kSegments});
  Put(header, 54, std::uint16_t{56});
  Put(header, 56, std::uint16_t{3});
  return {.bytes = header + segments + dynamic + table, .texts = texts_at};
}

absl::StatusOr<Dynamic> ReadLibrary(std::string_view bytes) {
  const MemorySource source(bytes);
  return ReadDynamic(Part::Whole(source));
}

void CheckRefused(const std::string& bytes, std::string_view sentence) {
  const absl::StatusOr<Dynamic> dynamic = ReadLibrary(bytes);
  REQUIRE_FALSE(dynamic.ok());
  CHECK(dynamic.status().code() == absl::StatusCode::kDataLoss);
  CheckMessage(dynamic.status(), std::string(sentence));
}

TEST_CASE("What a library needs is told by its dynamic segment") {
  const Library library = Make({{1, 1}, {14, 11}, {15, 21}, {29, 31}, {1, 41}, {0x7ffffffd, 51}},
                               {"libone.so", "libme.so", "/rpath", "/runpath", "two.so.2", "aux"});
  const absl::StatusOr<Dynamic> dynamic = ReadLibrary(library.bytes);
  INFO(dynamic.status().ToString());
  REQUIRE(dynamic.ok());
  CHECK(dynamic->machine == 62);
  CHECK(dynamic->is_program);
  CHECK(dynamic->needed == std::vector<std::string>{"libone.so", "two.so.2", "aux"});
  CHECK(dynamic->soname == "libme.so");
  CHECK(dynamic->rpath == "/rpath");
  CHECK(dynamic->runpath == "/runpath");
  CHECK(dynamic->has_runpath);
}

TEST_CASE("Object files, and what has no segments, need nothing") {
  CHECK(ReadLibrary(testing::ShopElf())->needed.empty());
  CHECK(ReadLibrary(Make({{1, 1}}, {"libone.so"}, /*type=*/1).bytes)->needed.empty());
  std::string none = Make({{1, 1}}, {"libone.so"}).bytes;
  Put(none, 56, std::uint16_t{0});
  CHECK(ReadLibrary(none)->needed.empty());
}

TEST_CASE("A damaged dynamic segment is refused with its place") {
  const Library good = Make({{1, 1}}, {"libone.so"});
  REQUIRE(ReadLibrary(good.bytes)->needed.size() == 1);
  const auto with = [&good](std::size_t at, auto value) {
    std::string bytes = good.bytes;
    Put(bytes, at, value);
    return bytes;
  };
  CheckRefused(with(54, std::uint16_t{32}), "offset 0x36: the entries of the table of segments");
  CheckRefused(with(56, std::uint16_t{0xffff}), "offset 0x38: the file claims 65535 segments");
  CheckRefused(with(56, std::uint16_t{2000}), "the file ends before or within the table");
  CheckRefused(with(32, ~std::uint64_t{0}), "the file ends before or within the table of segments");
  // A segment that lies, in its offset and in its size.
  CheckRefused(with(kSegments + 8, ~std::uint64_t{0}), "the file ends before or within a segment");
  CheckRefused(with(kSegments + 32, ~std::uint64_t{0}), "the file ends before or within a segment");
  CheckRefused(with(kSegments + 56 + 8, ~std::uint64_t{0}), "before or within a segment");
  CheckRefused(with(kSegments + 56 + 32, std::uint64_t{0}), "needed has 0 bytes, and can't");
  CheckRefused(with(kSegments, std::uint32_t{2}), "two segments say which libraries are needed");
  // Texts outside of what is loaded, without an end, or without a name.
  CheckRefused(with(kDynamic + 16 + 8, std::uint64_t{1}), "lie outside of what is loaded");
  CheckRefused(with(kDynamic + 16 + 8, ~std::uint64_t{0}), "lie outside of what is loaded");
  CheckRefused(with(kDynamic + 32 + 8, ~std::uint64_t{0}), "lie outside of what is loaded");
  CheckRefused(with(kDynamic + 8, std::uint64_t{1000}), "has no end or is longer than can be");
  CheckRefused(with(kDynamic + 8, ~std::uint64_t{0}), "has no end or is longer than can be");
  CheckRefused(with(kDynamic + 8, std::uint64_t{0}), "a needed library has no name");
  std::string endless = good.bytes;
  Put(endless, kDynamic + 48, std::uint64_t{21});
  CheckRefused(endless, "which libraries are needed has no end");
  std::string open_text = good.bytes;
  open_text.back() = 'x';
  for (std::size_t i = good.texts; i < open_text.size(); ++i) open_text[i] = 'x';
  CheckRefused(open_text, "has no end or is longer than can be");
  // Two of them, of which a loader takes one.
  std::string two = good.bytes;
  two.replace(kSegments + 112, 56, two.substr(kSegments + 56, 56));
  CheckRefused(two, "two segments say which libraries are needed");
}

TEST_CASE("A file that ends anywhere is read or refused, and never more") {
  const Library good = Make({{1, 1}, {14, 11}, {29, 21}}, {"libone.so", "libme.so", "/runpath"});
  for (std::size_t size = 0; size < good.bytes.size(); ++size) {
    CHECK_FALSE(ReadLibrary(std::string_view(good.bytes).substr(0, size)).ok());
  }
  // Nor does any byte that is another lead outside of the file.
  for (std::size_t at = 0; at < good.bytes.size(); ++at) {
    std::string bytes = good.bytes;
    bytes[at] = static_cast<char>(~bytes[at]);
    const absl::StatusOr<Dynamic> dynamic = ReadLibrary(bytes);
    if (!dynamic.ok()) CHECK_FALSE(dynamic.status().message().empty());
  }
}

TEST_CASE("What needs very many libraries is refused") {
  const std::vector<std::pair<std::uint64_t, std::uint64_t>> many(5000, {1, 1});
  CheckRefused(Make(many, {"libone.so"}).bytes, "the file needs more than 4096 libraries");
}

}  // namespace
}  // namespace zweck::inventory
