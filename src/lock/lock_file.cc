// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/lock/lock_file.h"

#include <absl/status/status.h>
#include <absl/time/civil_time.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/inventory/text_file.h"
#include "src/lock/fact.h"
#include "src/text/cat.h"
#include "src/text/printable.h"
#include "src/text/take_word.h"

namespace zweck::lock {
namespace {

using text::Cat;

constexpr std::string_view kName = "zweck-lock";
constexpr std::string_view kVersion = "2";  // kLockVersionNow
constexpr std::array<std::string_view, 4> kConflictMarkers = {"<<<<<<<", "|||||||",
                                                              "=======", ">>>>>>>"};

// The GDPR applies since then.
constexpr absl::CivilDay kFirstDay(2018, 5, 25);

class Parser {
 public:
  Parser(std::string path, absl::CivilDay today) : path_(std::move(path)), today_(today) {}

  absl::Status Add(std::string_view line) {
    ++number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (const std::string_view marker : kConflictMarkers) {
      if (line.starts_with(marker)) {
        return Wrong(
            "a conflict is not resolved. Keep the lines of both sides that are true, or "
            "run zweck lock");
      }
    }
    if (line.find('\r') != std::string_view::npos) {
      return Wrong(
          "there is a carriage return in the line. Save the file with lines that end in LF");
    }
    if (number_ == 1) return AddFirst(line);
    if (line.starts_with(inventory::kByteOrderMark)) {
      return Wrong("the line begins with a byte order mark. Remove it, or run zweck lock");
    }
    if (line.empty() || line.front() == '#') return absl::OkStatus();
    if (line.find('\0') != std::string_view::npos) return Wrong("a byte is 0. Run zweck lock");
    const auto [before, is_new] = lines_.emplace(line, number_);
    if (!is_new) {
      return Wrong(Cat(
          {"this line stands in line ", std::to_string(before->second), " already. Remove one"}));
    }
    if (line.starts_with("approve ")) return AddApproval(line);
    std::optional<Fact> fact = ParseFact(line);
    if (!fact.has_value() || SinceOf(*fact) > lock_.version) {
      return Wrong("this is not a fact. Fix the line, or run zweck lock to write the file anew");
    }
    fact->place = findings::PlaceAt(path_, number_);
    facts_.emplace_back(line, *std::move(fact));
    return absl::OkStatus();
  }

  absl::StatusOr<LockFile> Take() {
    if (number_ == 0) {
      return absl::InvalidArgumentError(
          Cat({text::Printable(path_), ": the file is empty. Run zweck lock."}));
    }
    std::ranges::sort(facts_, {}, &std::pair<std::string, Fact>::first);
    for (auto& [line, fact] : facts_) lock_.facts.push_back(std::move(fact));
    return std::move(lock_);
  }

 private:
  absl::Status Wrong(std::string_view what) const {
    return absl::InvalidArgumentError(
        Cat({text::Printable(path_), ":", std::to_string(number_), ": ", what, "."}));
  }

  absl::Status AddFirst(std::string_view line) {
    for (int version = 1; version <= kLockVersionNow; ++version) {
      if (line != Cat({kName, " ", std::to_string(version)})) continue;
      lock_.version = version;
      return absl::OkStatus();
    }
    if (line.starts_with(Cat({kName, " "}))) {
      return Wrong(Cat({"this command reads versions 1 to ", kVersion,
                        " of lock files, and this is another. Use the command that wrote it, or "
                        "run zweck lock"}));
    }
    return Wrong(Cat({"a lock file begins with '", kName, " ", kVersion,
                      "'. Name the right file, or run zweck lock"}));
  }

  // approve 2026-11-26 "Ada Example" "Customers asked for it" +field customer.phone
  absl::Status AddApproval(std::string_view line) {
    Approval approval{.line = number_};
    std::string_view rest = line;
    text::TakeWord(rest);
    approval.date = text::TakeWord(rest);
    if (!HasShapeOfDate(approval.date)) {
      return Wrong("an approval begins with its day, as in approve 2026-11-26. Write it");
    }
    const auto part = [&](std::size_t begin, std::size_t size) {
      return std::stoi(approval.date.substr(begin, size));
    };
    const absl::CivilDay day(part(0, 4), part(5, 2), part(8, 2));
    // A civil day makes 2 March of 30 February.
    if (day.day() != part(8, 2)) {
      return Wrong(Cat(
          {"no calendar has the day ", approval.date, ". Write the day on which it was approved"}));
    }
    if (day > today_) {
      return Wrong(
          Cat({"the day ", approval.date, " is to come: today is ", absl::FormatCivilTime(today_),
               " in UTC. Write the day on which it was approved"}));
    }
    if (day < kFirstDay) {
      return Wrong(Cat({"nobody approved it as long ago as ", approval.date,
                        ". Write the day on which it was approved"}));
    }
    for (std::string* text : {&approval.approver, &approval.reason}) {
      const std::size_t end = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
      if (end == std::string_view::npos) {
        return Wrong("an approval says in quotes who gave it, and why. Write both");
      }
      *text = rest.substr(1, end - 1);
      rest.remove_prefix(std::min(end + 2, rest.size()));
      if (text->find_first_not_of(' ') == std::string::npos) {
        return Wrong("an approval needs an approver and a reason. Write both");
      }
    }
    if (approval.approver == "who" || approval.reason == "why") {
      return Wrong(R"("who" and "why" stand for the person and the reason. Write both)");
    }
    approval.change = rest;
    if (rest.empty() || (rest.front() != '+' && rest.front() != '-') ||
        !ParseFact(rest.substr(1)).has_value()) {
      return Wrong(
          "an approval ends with the line that it lets pass, behind + or -. Copy it from "
          "what zweck check says");
    }
    const auto [other, is_new] = approved_.emplace(approval.change, number_);
    if (!is_new) {
      return Wrong(
          Cat({"line ", std::to_string(other->second), " already approves the same. Remove one"}));
    }
    lock_.approvals.push_back(std::move(approval));
    return absl::OkStatus();
  }

  static bool HasShapeOfDate(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
  }

  std::string path_;
  absl::CivilDay today_;
  std::uint32_t number_ = 0;
  std::map<std::string, std::uint32_t, std::less<>> lines_;
  std::map<std::string, std::uint32_t, std::less<>> approved_;
  std::vector<std::pair<std::string, Fact>> facts_;  // behind their lines
  LockFile lock_;
};

}  // namespace

bool IsLockFile(std::string_view text) {
  // Its name in UTF-16, in either order of bytes: what it is, if not how it may be written.
  constexpr std::string_view kWide("z\0w\0e\0c\0k", 9);
  return inventory::WithoutByteOrderMark(text).starts_with(kName) ||
         (inventory::IsUtf16(text) &&
          text.substr(0, 2 * kName.size()).find(kWide) != std::string_view::npos);
}

absl::StatusOr<LockFile> ParseLockFile(const std::string& path, std::string_view text,
                                       absl::CivilDay today) {
  if (inventory::IsUtf16(text)) return inventory::CheckUtf8(path, text);
  text = inventory::WithoutByteOrderMark(text);
  Parser parser(path, today);
  while (!text.empty()) {
    if (absl::Status added = parser.Add(text::TakeLine(text)); !added.ok()) return added;
  }
  return parser.Take();
}

std::string WriteLockFile(const std::vector<Fact>& facts) {
  std::string out =
      Cat({kName, " ", kVersion,
           "\n# What the programs may do with personal data, as it was reviewed. "
           "`zweck lock` writes this file, `zweck\n# check` compares a build with it. "
           "Read its diff: a new line means that we do more.\n"});
  std::string_view group;
  for (const Fact& fact : facts) {
    if (fact.group != group) out += "\n";
    group = fact.group;
    out += Cat({LineOf(fact), "\n"});
  }
  return out;
}

}  // namespace zweck::lock
