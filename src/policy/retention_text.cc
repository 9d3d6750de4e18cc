// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/retention_text.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/ascii.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

#include "src/text/cat.h"
#include "zweck/v1/options.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;

struct Unit {
  std::string_view name;
  std::int64_t seconds;
};
constexpr std::array kUnits = {
    Unit{"second", 1},     Unit{"minute", 60},       Unit{"hour", 3600},    Unit{"day", 86400},
    Unit{"week", 604'800}, Unit{"month", 2'629'746}, Unit{"year", 31556952}};

constexpr std::string_view kForms =
    "write \"30 days\", \"30 days after the app is uninstalled\" or \"until the app is "
    "uninstalled\"";

absl::Status Bad(std::string_view text, std::string_view why) {
  return absl::InvalidArgumentError(Cat({"\"", text, "\" is no retention: ", why, "; ", kForms}));
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

std::string_view TakeWord(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

const Unit* FindUnit(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  const auto* const found = std::ranges::find(kUnits, word, &Unit::name);
  return found != kUnits.end() ? found : nullptr;
}

bool SameEvent(std::string_view a, std::string_view b) {
  return absl::AsciiStrToLower(Squeeze(a)) == absl::AsciiStrToLower(Squeeze(b));
}

}  // namespace

absl::StatusOr<v1::Retention> ParseRetention(std::string_view text) {
  const std::string words = Squeeze(text);
  std::string_view rest = words;
  v1::Retention retention;
  std::string_view word = TakeWord(rest);
  if (word == "until") {
    if (rest.empty()) return Bad(text, "it names no event");
    retention.set_until(std::string(rest));
    return retention;
  }
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (word.empty() || (error == std::errc() && end != word.data() + word.size()) ||
      error == std::errc::invalid_argument || count < 0) {
    return Bad(text, "it does not begin with a whole number or \"until\"");
  }
  const Unit* unit = FindUnit(TakeWord(rest));
  if (unit == nullptr) {
    return Bad(text, "the unit is none of second, minute, hour, day, week, month and year");
  }
  if (error != std::errc() || count > std::numeric_limits<std::int64_t>::max() / unit->seconds) {
    return Bad(text, "the number is too large");
  }
  retention.set_seconds(count * unit->seconds);
  if (rest.empty()) {
    if (count == 0) return Bad(text, "it is no time at all");
    return retention;
  }
  if (TakeWord(rest) != "after") return Bad(text, "after the unit comes \"after\" or nothing");
  if (rest.empty()) return Bad(text, "it names no event");
  retention.set_until(std::string(rest));
  return retention;
}

std::string RetentionText(const v1::Retention& retention) {
  const std::int64_t seconds = retention.seconds();
  if (seconds == 0 && !retention.until().empty()) return Cat({"until ", retention.until()});
  // Days before weeks, as laws and policies count.
  const Unit* unit = kUnits.data();
  for (const std::string_view name : {"day", "year", "month", "hour", "minute"}) {
    const Unit* larger = FindUnit(name);
    if (seconds % larger->seconds == 0) {
      unit = larger;
      break;
    }
  }
  const std::int64_t count = seconds / unit->seconds;
  std::string text = Cat({std::to_string(count), " ", unit->name, count == 1 ? "" : "s"});
  if (!retention.until().empty()) text += Cat({" after ", retention.until()});
  return text;
}

Length Compare(const v1::Retention& retention, const v1::Retention& with) {
  const bool ends_by_itself = retention.until().empty();
  if (!ends_by_itself && !SameEvent(retention.until(), with.until())) return Length::kOtherEvent;
  if (retention.seconds() <= with.seconds()) return Length::kWithin;
  // The event comes after the data came in, nobody knows how long after.
  return ends_by_itself && !with.until().empty() ? Length::kUnsure : Length::kLonger;
}

}  // namespace zweck::policy
