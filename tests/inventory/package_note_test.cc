// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/package_note.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::Append;
using testing::CheckMessage;
using testing::MakeElf;

constexpr std::uint32_t kNote = 7;

// A note as the linker writes one.
std::string NoteOf(std::string_view said, std::string owner = std::string("FDO\0", 4),
                   std::uint32_t type = 0xcafe1a7e) {
  std::string note;
  Append(note, static_cast<std::uint32_t>(owner.size()));
  Append(note, static_cast<std::uint32_t>(said.size() + 1));
  Append(note, type);
  const auto pad = [](std::string text) {
    text.resize((text.size() + 3) / 4 * 4);
    return text;
  };
  return note + pad(std::move(owner)) + pad(std::string(said) + '\0');
}

absl::StatusOr<v1::Program> NoteInFile(const std::string& bytes) {
  const MemorySource source(bytes);
  const Part elf = Part::Whole(source);
  return ReadPackageNote(elf, FindSections(elf).value().package_notes);
}

absl::StatusOr<v1::Program> NoteIn(const std::string& note) {
  return NoteInFile(MakeElf({{.name = ".text", .bytes = "code"},
                             {.name = ".note.package", .bytes = note, .type = kNote}})
                        .bytes);
}

TEST_CASE("A package note says version, commit and date", "[note]") {
  const v1::Program program =
      NoteIn(NoteOf(R"({"type":"deb","os":"debian","name":"shop","version":"2.3.1-1",)"
                    R"("commit":"1a2b3c4","date":"2026-03-02","appCpe":"cpe:2.3:a:shop"})"))
          .value();
  CHECK(program.name().empty());
  CHECK(program.version() == "2.3.1-1");
  CHECK(program.commit() == "1a2b3c4");
  CHECK(program.date() == "2026-03-02");
  CHECK(NoteIn(NoteOf(R"({"version":"7"})")).value().commit().empty());
}

TEST_CASE("Without such a note a program says nothing", "[note]") {
  CHECK(NoteInFile(MakeElf({{.name = ".text", .bytes = "code"}}).bytes).value().ByteSizeLong() ==
        0);
  CHECK(NoteIn(NoteOf("{}")).value().ByteSizeLong() == 0);
  CHECK(NoteIn(NoteOf("build id", std::string("GNU\0", 4), 3)).value().ByteSizeLong() == 0);
  // Behind one of somebody else.
  CHECK(NoteIn(NoteOf("x", std::string("GNU\0", 4), 3) + NoteOf(R"({"version":"7"})"))
            .value()
            .version() == "7");
  // A file with debug information only has no bytes of it.
  CHECK(NoteInFile(MakeElf({{.name = ".note.package", .bytes = "x", .type = 8}}).bytes).ok());
}

TEST_CASE("A package note that is damaged or no JSON is an error at its place", "[note]") {
  const std::string good = NoteOf(R"({"version":"2.3.1"})");
  for (std::size_t size = 1; size < good.size() - 4; ++size) {
    INFO(size);
    CHECK_FALSE(NoteIn(good.substr(0, size)).ok());
  }
  CheckMessage(NoteIn(good.substr(0, 20)).status(),
               "offset 0x44: the section .note.package ends within a note");
  for (const std::string_view said :
       {"", "no JSON", "[]", "\"text\"", "{\"version\":\"\xff\"}", "{", "{} {}"}) {
    CheckMessage(NoteIn(NoteOf(said)).status(),
                 "the package note (.note.package) is not an object in JSON");
  }
  CheckMessage(NoteIn(NoteOf(R"({"version":2.3})")).status(), "version is not a text");
  std::string huge = good;
  huge.replace(4, 4, "\xff\xff\xff\xff");
  CHECK_FALSE(NoteIn(huge).ok());
  huge = good;
  huge.replace(0, 4, "\xff\xff\xff\xff");
  CHECK_FALSE(NoteIn(huge).ok());
  CheckMessage(NoteIn(std::string(65 * 1024, '\0')).status(), "longer than the file, or than");
  CheckMessage(NoteInFile(MakeElf({{.name = ".note.package", .bytes = good, .type = kNote},
                                   {.name = ".note.package", .bytes = good, .type = kNote}})
                              .bytes)
                   .status(),
               "two sections .note.package");
}

TEST_CASE("What a note says is printable", "[note]") {
  const v1::Program program =
      NoteIn(NoteOf("{\"version\":\"<b>\\u202e\\n1\",\"commit\":\"\\u001b[31m\"}")).value();
  CHECK(program.version() == "<b>\\xe2\\x80\\xae\\x0a1");
  CHECK(program.commit() == "\\x1b[31m");
}

}  // namespace
}  // namespace zweck::inventory
