// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is found in a trail that somebody cut, changed or put into another order.

#include "src/audit/read_trail.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/temp_directory.h"
#include "zweck/store/audit_trail.h"

namespace zweck::audit {
namespace {

using internal::AuditAct;
using internal::Auditing;
using Lines = std::vector<std::string>;

// Two processes' worth, one after the other: begin, three entries, close; begin, one, close.
std::string Written() {
  const testing::TempDirectory directory;
  const std::string path = directory.File("audit.jsonl");
  for (const int entries : {3, 1}) {
    const auto trail = AuditTrail::Open(path, {.who = "desk", .sync = false});
    REQUIRE(trail.ok());
    const Because<"a test"> because;
    for (int n = 0; n < entries; ++n) {
      Auditing::Keep({.act = AuditAct::kErase, .table = "shop__customer", .count = n});
    }
  }
  return testing::FileBytes(path);
}

Lines Split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}
std::string Joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

// "3 audit-missing", by line.
std::vector<std::string> Found(const std::string& text, const TrailOptions& options = {}) {
  std::vector<std::string> found;
  for (const findings::Finding& finding : ReadTrail({{"a", text}}, options).findings) {
    if (finding.severity == findings::Severity::kNote) continue;
    found.push_back(std::to_string(finding.place.line()) + " " + finding.id);
  }
  return found;
}

TEST_CASE("A trail as it was written is in order") {
  const std::string text = Written();
  const Trail trail = ReadTrail({{"a", text}}, {.closed = true});
  CHECK(trail.findings.empty());
  REQUIRE(trail.entries.size() == 8);
  CHECK(trail.entries[2].act == "erase");
  CHECK(trail.entries[3].count == 2);
  const std::string told = EntryText(trail.entries[3]);
  CHECK(told.find("  desk  erase  2 of customer in shop") != std::string::npos);
  CHECK(Found(text, {.expect = trail.head}).empty());
  CHECK(Found(text, {.expect = std::string(64, '0')}) ==
        std::vector<std::string>{"8 audit-missing"});
  // In two files, of which both must be given.
  const Lines lines = Split(text);
  const TrailFile first{"a", Joined({lines.begin(), lines.begin() + 5})};
  const TrailFile second{"b", Joined({lines.begin() + 5, lines.end()})};
  CHECK(ReadTrail({first, second}, {.closed = true}).findings.empty());
  CHECK(Found(second.text) == std::vector<std::string>{"1 audit-missing"});
}

TEST_CASE("A cut at each byte is seen") {
  const std::string text = Written();
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    const Trail trail = ReadTrail({{"a", text.substr(0, size)}}, {.closed = true});
    if (size == 0) {
      REQUIRE(trail.findings.size() == 1);
      CHECK(trail.findings[0].id == "audit-missing");
    } else if (text[size - 1] != '\n') {
      // The half entry, and that the chain has no end.
      REQUIRE_FALSE(trail.findings.empty());
      CHECK(trail.findings[0].id == "audit-torn");
    } else if (trail.entries.back().act == "close") {
      // Where a process ended, only what is kept elsewhere tells it.
      CHECK(trail.findings.empty());
      CHECK(Found(text.substr(0, size), {.expect = ReadTrail({{"a", text}}, {}).head}).size() == 1);
    } else {
      REQUIRE(trail.findings.size() == 1);
      CHECK(trail.findings[0].id == "audit-open");
    }
    // The beginning cut off.
    const std::vector<std::string> found = Found(text.substr(text.size() - size));
    if (size != 0) CHECK_FALSE(found.empty());
  }
}

TEST_CASE("An entry that was taken out is missed") {
  const Lines lines = Split(Written());
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CAPTURE(i);
    Lines without = lines;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    const std::vector<std::string> found = Found(Joined(without));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0] == std::to_string(i + 1) + " audit-missing");
  }
}

TEST_CASE("Entries in another order, or twice, are seen") {
  const Lines lines = Split(Written());
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CAPTURE(i);
    Lines other = lines;
    std::swap(other[i], other[i + 1]);
    CHECK_FALSE(Found(Joined(other)).empty());
    Lines twice = lines;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    CHECK_FALSE(Found(Joined(twice)).empty());
  }
}

TEST_CASE("A changed byte is seen, wherever it is") {
  const std::string text = Written();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = other[i] == '1' ? '2' : '1';
    if (Found(other, {.closed = true}).empty()) FAIL("byte " << i << " of " << text.size());
  }
}

TEST_CASE("What is no trail is said to be none") {
  CHECK(Found("") == std::vector<std::string>{"0 audit-missing"});
  CHECK(Found("hello\n") == std::vector<std::string>{"1 audit-torn", "1 audit-missing"});
  CHECK(Found("{}\n[]\n\n1") == std::vector<std::string>{"1 audit-torn", "2 audit-torn",
                                                         "4 audit-torn", "4 audit-missing"});
  const std::string hash(64, 'a');
  CHECK(Found("{\"seq\":-1,\"hash\":\"" + hash + "\"}\n")[0] == "1 audit-torn");
  CHECK(Found("{\"chain\":1,\"hash\":\"" + hash + "\"}\n")[0] == "1 audit-torn");
}

}  // namespace
}  // namespace zweck::audit
