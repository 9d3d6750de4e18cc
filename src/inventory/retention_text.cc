// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/retention_text.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/ascii.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

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

}  // namespace

absl::StatusOr<v1::Retention> ParseRetention(std::string_view said) {
  const std::string words = Squeeze(said);
  std::string_view rest = words;
  v1::Retention retention;
  std::string_view word = TakeWord(rest);
  if (word == "until") {
    if (rest.empty()) return Bad(said, "it names no event");
    retention.set_until(std::string(rest));
    return retention;
  }
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
    if (!rest.starts_with("and ")) break;
    TakeWord(rest);
  }
  retention.set_seconds(sum);
  if (rest.empty()) {
    if (sum == 0) return Bad(said, "it is no time at all");
    return retention;
  }
  if (TakeWord(rest) != "after") return Bad(said, "after the unit comes \"after\" or nothing");
  if (rest.empty()) return Bad(said, "it names no event");
  retention.set_until(std::string(rest));
  return retention;
}

std::string RetentionText(const v1::Retention& retention) {
  if (retention.until().empty()) return text::DurationText(retention.seconds());
  if (retention.seconds() == 0) return Cat({"until ", retention.until()});
  return Cat({text::DurationText(retention.seconds()), " after ", retention.until()});
}

Length Compare(const v1::Retention& retention, const v1::Retention& with) {
  const bool ends_by_itself = retention.until().empty();
  if (!ends_by_itself && !SameEvent(retention.until(), with.until())) return Length::kOtherEvent;
  if (retention.seconds() <= with.seconds()) return Length::kWithin;
  // The event comes after the data came in, nobody knows how long after.
  return ends_by_itself && !with.until().empty() ? Length::kUnsure : Length::kLonger;
}

}  // namespace zweck::inventory
