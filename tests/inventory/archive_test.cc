// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/archive.h"

#include <catch2/catch.hpp>
#include <map>
#include <utility>
#include <vector>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Member;

using Members = std::vector<std::pair<std::string, std::string>>;

const std::map<std::string, std::string>& MemberFiles() {
  static const auto* const kFiles = new std::map<std::string, std::string>{
      {"a.o", "bytes of a"},
      {"deep/b.o", "bytes of b"},
      {"other.a", std::string(kArchiveMagic) + Member("c.o/", "bytes of c")}};
  return *kFiles;
}

absl::StatusOr<Members> ReadMembers(std::string_view bytes) {
  const MemorySource source(bytes);
  Members members;
  const auto open = [](const std::string& path) -> absl::StatusOr<std::unique_ptr<Source>> {
    const auto found = MemberFiles().find(path);
    if (found == MemberFiles().end()) return absl::NotFoundError("there is no such file");
    return std::make_unique<MemorySource>(found->second);
  };
  absl::Status status =
      ForEachMember(Part::Whole(source), open, [&](std::string_view name, const Part& member) {
        absl::StatusOr<std::string> text = member.ReadUpTo(0, 1000);
        if (!text.ok()) return text.status();
        members.emplace_back(name, *text);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return members;
}

const std::string kStart(kArchiveMagic);
const std::string kThinStart(kThinArchiveMagic);
const std::string kLongNames = Member("//", "a_name_longer_than_sixteen.o/\nb with spaces.o/\n");

// In a thin archive a member is its header alone.
std::string Elsewhere(const std::string& name) { return Member(name, "").substr(0, 60); }

TEST_CASE("Members, with the tables passed over") {
  CHECK(ReadMembers(kStart).value().empty());
  CHECK(ReadMembers(kStart + Member("/", "table of symbols") + Member("/SYM64/", "another") +
                    kLongNames + Member("a.o/", "odd") + Member("/0", "even") + Member("/30", ""))
            .value() ==
        Members{{"a.o", "odd"}, {"a_name_longer_than_sixteen.o", "even"}, {"b with spaces.o", ""}});
}

TEST_CASE("The byte behind the last member of an odd size may be missing") {
  std::string archive = kStart + Member("a.o/", "odd");
  archive.pop_back();
  CHECK(ReadMembers(archive).value().size() == 1);
}

TEST_CASE("A thin archive names files, and members of archives") {
  CHECK(ReadMembers(kThinStart + Member("//", "a.o/\ndeep/b.o/\nother.a/\n") + Elsewhere("/0") +
                    Elsewhere("/5") + Elsewhere("/15:8"))
            .value() ==
        Members{{"a.o", "bytes of a"}, {"deep/b.o", "bytes of b"}, {"other.a", "bytes of c"}});
}

TEST_CASE("What a thin archive names may be missing or damaged") {
  const auto named = [](const std::string& names, const std::string& header) {
    return ReadMembers(kThinStart + Member("//", names) + Elsewhere(header)).status();
  };
  CheckMessage(named("gone.o/\n", "/0"), "gone.o: there is no such file");
  CheckMessage(named("g\x01ne.o/\n", "/0"), "g\\x01ne.o: there is no such file");
  CheckMessage(named("other.a/\n", "/0:9"), "other.a: offset 0x9: the header of a member");
  CheckMessage(named("other.a/\n", "/0:9999"), "other.a: ends after 78 bytes");
  CheckMessage(named("other.a/\n", "/0:x"), "the name of a member of the archive is none");
}

TEST_CASE("An archive that ends anywhere within a member is refused") {
  const std::string whole = kStart + kLongNames + Member("/0", "even");
  for (std::size_t size = 9; size < whole.size(); ++size) {
    if (size == kStart.size() + kLongNames.size()) continue;
    INFO(size);
    if (size == kStart.size() + kLongNames.size() - 1) continue;  // only padding is gone
    CHECK_FALSE(ReadMembers(whole.substr(0, size)).ok());
  }
}

TEST_CASE("Headers that lie are refused at their offset") {
  std::string archive = kStart + Member("a.o/", "even");
  archive[8 + 58] = 'x';
  CheckMessage(ReadMembers(archive).status(), "offset 0x8: the header of a member");
  const auto sized = [](const std::string& size) {
    std::string changed = kStart + Member("a.o/", "even");
    changed.replace(8 + 48, size.size(), size);
    return ReadMembers(changed).status();
  };
  CheckMessage(sized("-4        "), "the header of a member");
  CheckMessage(sized("          "), "the header of a member");
  CheckMessage(sized("0x4       "), "the header of a member");
  CheckMessage(sized("9999999999"), "ends within a member");
}

TEST_CASE("Names that lie are refused") {
  const auto named = [](const std::string& header) {
    return ReadMembers(kStart + kLongNames + Member(header, "even")).status();
  };
  CheckMessage(named("/47"), "the name of a member of the archive is none");
  CheckMessage(named("/99999999999999"), "is none");
  CheckMessage(named("/x"), "is none");
  CheckMessage(named("/-1"), "is none");
  CheckMessage(named(""), "is none");
  CheckMessage(named(std::string("\0/", 2)), "is none");
  CheckMessage(named("#1/20"), "BSD's form");
  CheckMessage(named("__.SYMDEF"), "BSD's form");
  CheckMessage(ReadMembers(kStart + Member("//", "no end") + Member("/0", "even")).status(),
               "has no end");
  CheckMessage(ReadMembers(kStart + Member("/0", "even")).status(), "is none");
}

TEST_CASE("The first error of whoever reads stops it") {
  const std::string archive = kStart + Member("a.o/", "1") + Member("b.o/", "2");
  const MemorySource source(archive);
  int calls = 0;
  const absl::Status status = ForEachMember(
      Part::Whole(source),
      [](const std::string&) -> absl::StatusOr<std::unique_ptr<Source>> {
        return absl::InternalError("not asked for");
      },
      [&](std::string_view, const Part&) {
        ++calls;
        return absl::DataLossError("enough");
      });
  CHECK(status == absl::DataLossError("enough"));
  CHECK(calls == 1);
}

}  // namespace
}  // namespace zweck::inventory
