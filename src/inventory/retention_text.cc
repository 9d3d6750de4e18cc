// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/retention_text.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/ascii.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "src/text/cat.h"
#include "src/text/duration.h"
#include "src/text/take_word.h"
#include "zweck/v1/options.pb.h"

namespace zweck::inventory {
namespace {

using text::Cat;
using text::TakeWord;

constexpr std::string_view kForms =
    "write \"30 days\", \"30 days after the app is uninstalled\" or \"until the app is "
    "uninstalled\"";
constexpr std::string_view kFirstOf = "the first of: ";
constexpr std::string_view kBetween = "; ";
constexpr std::string_view kEndOfYear = " from the end of the year";
constexpr std::string_view kAbsent = " while it is absent";
constexpr std::string_view kNoEnd = "no end";
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

absl::Status Bad(std::string_view text, std::string_view why) {
  return absl::InvalidArgumentError(
      Cat({"\"", text, "\" is not a retention: ", why, "; ", kForms}));
}

// Words with one space between them.
std::string Squeeze(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = absl::ascii_isspace(static_cast<unsigned char>(c));
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool SameEvent(std::string_view a, std::string_view b) {
  return absl::AsciiStrToLower(Squeeze(a)) == absl::AsciiStrToLower(Squeeze(b));
}

// Takes "1 year and 30 days" from the front. InvalidArgument says why not.
absl::StatusOr<std::int64_t> TakeDuration(std::string_view said, std::string_view word,
                                          std::string_view& rest) {
  std::int64_t sum = 0;
  for (bool first = true;; first = false, word = TakeWord(rest)) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    if (word.empty() || (error == std::errc() && end != word.data() + word.size()) ||
        error == std::errc::invalid_argument || count < 0) {
      return Bad(said, first ? "it does not begin with a whole number or \"until\""
                             : "a whole number comes after \"and\"");
    }
    const std::int64_t unit = text::SecondsOfUnit(TakeWord(rest));
    if (unit == 0) {
      return Bad(said, "the unit is none of second, minute, hour, day, week, month and year");
    }
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (error != std::errc() || count > kMost / unit || count * unit > kMost - sum) {
      return Bad(said, "the number is too large");
    }
    sum += count * unit;
    if (!rest.starts_with("and ")) return sum;
    TakeWord(rest);
  }
}

bool TakeEnd(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

// ", 30 days while it is absent" at the end.
absl::Status TakeAbsence(std::string_view said, std::string_view& words, v1::Retention& to) {
  if (!TakeEnd(words, kAbsent)) return absl::OkStatus();
  const std::size_t comma = words.rfind(", ");
  if (comma == std::string_view::npos) return Bad(said, "it does not say what may be absent");
  std::string_view rest = words.substr(comma + 2);
  words = words.substr(0, comma);
  if (rest == kNoEnd) {
    to.set_when_absent(kNever);
    return absl::OkStatus();
  }
  const std::string_view word = TakeWord(rest);
  const absl::StatusOr<std::int64_t> seconds = TakeDuration(said, word, rest);
  if (!seconds.ok()) return seconds.status();
  if (!rest.empty() || *seconds == 0) return Bad(said, "it is no time while something is absent");
  to.set_when_absent(*seconds);
  return absl::OkStatus();
}

absl::StatusOr<v1::Retention> ParseEnd(std::string_view said, std::string_view words) {
  v1::Retention retention;
  retention.set_end_of_year(TakeEnd(words, kEndOfYear));
  if (absl::Status status = TakeAbsence(said, words, retention); !status.ok()) return status;
  std::string_view rest = words;
  const std::string_view word = TakeWord(rest);
  if (word == "until") {
    if (rest.empty()) return Bad(said, "it names no event");
    retention.set_until(std::string(rest));
    return retention;
  }
  const absl::StatusOr<std::int64_t> seconds = TakeDuration(said, word, rest);
  if (!seconds.ok()) return seconds.status();
  retention.set_seconds(*seconds);
  if (rest.empty()) {
    if (*seconds == 0) return Bad(said, "it is no time at all");
    return retention;
  }
  const std::string_view from = TakeWord(rest);
  if (from == "since") {
    if (rest.empty() || rest.find(' ') != std::string_view::npos) {
      return Bad(said, "after \"since\" comes the name of a field");
    }
    retention.set_since(std::string(rest));
    return retention;
  }
  if (from != "after") return Bad(said, "after the unit comes \"after\" or nothing");
  if (rest.empty()) return Bad(said, "it names no event");
  retention.set_until(std::string(rest));
  return retention;
}

std::string EndText(const v1::Retention& end) {
  std::string text;
  if (!end.since().empty()) {
    text = Cat({text::DurationText(end.seconds()), " since ", end.since()});
  } else if (end.until().empty()) {
    text = text::DurationText(end.seconds());
  } else if (end.seconds() == 0) {
    text = Cat({"until ", end.until()});
  } else {
    text = Cat({text::DurationText(end.seconds()), " after ", end.until()});
  }
  if (end.when_absent() != 0) {
    const std::string time =
        end.when_absent() == kNever ? std::string(kNoEnd) : text::DurationText(end.when_absent());
    text += Cat({", ", time, kAbsent});
  }
  return end.end_of_year() ? Cat({text, kEndOfYear}) : text;
}

// The longest that a period is, which a year may be put in front of.
std::int64_t MostSeconds(const v1::Retention& end) {
  constexpr std::int64_t kLeapYear = 366 * text::kSecondsOfDay;
  if (!end.end_of_year() || end.seconds() > kNever - kLeapYear) return end.seconds();
  return end.seconds() + kLeapYear;
}

Length CompareEnds(const v1::Retention& end, const v1::Retention& with) {
  const bool same_field = end.since() == with.since();
  if (!end.until().empty() && !SameEvent(end.until(), with.until())) return Length::kOtherEvent;
  if (!end.since().empty() && !same_field) return Length::kUnsure;
  // Where it is not said what absence means, it is as long as the rest.
  const bool said = with.when_absent() != 0 || with.since().empty();
  if (same_field && end.when_absent() > (said ? with.when_absent() : with.seconds())) {
    return Length::kUnsure;
  }
  const std::int64_t most = with.end_of_year() ? end.seconds() : MostSeconds(end);
  // What a field says may be long before the data came in.
  if (most <= with.seconds() && same_field) return Length::kWithin;
  // The event comes after the data came in, nobody knows how long after.
  const bool other = !same_field || (end.until().empty() && !with.until().empty());
  return other ? Length::kUnsure : Length::kLonger;
}

}  // namespace

std::vector<v1::Retention> EndsOf(const v1::Retention& retention) {
  if (retention.first_of().empty()) return {retention};
  return {retention.first_of().begin(), retention.first_of().end()};
}

bool CountsFromItself(const v1::Retention& end) {
  return end.until().empty() && end.since().empty();
}

v1::Retention BoundOf(const v1::Retention& retention) {
  std::vector<v1::Retention> ends = EndsOf(retention);
  const v1::Retention* bound = nullptr;
  for (const v1::Retention& end : ends) {
    if (!CountsFromItself(end)) continue;
    if (bound == nullptr || MostSeconds(end) < MostSeconds(*bound)) bound = &end;
  }
  return bound == nullptr ? ends.front() : *bound;
}

std::vector<std::string> DecidingFields(const v1::Retention& retention) {
  std::vector<std::string> fields;
  for (const v1::Retention& end : EndsOf(retention)) {
    if (CountsFromItself(end)) return {};
    const bool is_new = std::ranges::find(fields, end.since()) == fields.end();
    if (!end.since().empty() && is_new) fields.push_back(end.since());
  }
  return fields;
}

absl::StatusOr<v1::Retention> ParseRetention(std::string_view said) {
  const std::string squeezed = Squeeze(said);
  std::string_view words = squeezed;
  if (!words.starts_with(kFirstOf)) return ParseEnd(said, words);
  words.remove_prefix(kFirstOf.size());
  v1::Retention retention;
  for (;;) {
    const std::size_t between = words.find(kBetween);
    absl::StatusOr<v1::Retention> end = ParseEnd(said, words.substr(0, between));
    if (!end.ok()) return end;
    *retention.add_first_of() = *std::move(end);
    if (between == std::string_view::npos) break;
    words.remove_prefix(between + kBetween.size());
  }
  if (retention.first_of_size() < 2) return Bad(said, "the first of one is that one");
  return retention;
}

std::string RetentionText(const v1::Retention& retention) {
  if (retention.first_of().empty()) return EndText(retention);
  std::string text(kFirstOf);
  for (const v1::Retention& end : retention.first_of()) {
    text += Cat({text.size() == kFirstOf.size() ? "" : kBetween, EndText(end)});
  }
  return text;
}

// It ends in time if for each end that is allowed it has one that comes no later.
Length Compare(const v1::Retention& retention, const v1::Retention& with) {
  constexpr Length kFromBest[] = {Length::kWithin, Length::kUnsure, Length::kLonger,
                                  Length::kOtherEvent};
  const auto rank = [&](Length length) {
    return std::ranges::find(kFromBest, length) - std::begin(kFromBest);
  };
  std::ptrdiff_t worst = 0;
  for (const v1::Retention& allowed : EndsOf(with)) {
    std::ptrdiff_t best = std::size(kFromBest) - 1;
    for (const v1::Retention& end : EndsOf(retention)) {
      best = std::min(best, rank(CompareEnds(end, allowed)));
    }
    worst = std::max(worst, best);
  }
  return kFromBest[worst];
}

}  // namespace zweck::inventory
