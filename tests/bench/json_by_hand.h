// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What somebody would write by hand to bring the plain structs to JSON and back, whichever library
// does the rest: their members in order, and the text of a time.

#ifndef ZWECK_TESTS_BENCH_JSON_BY_HAND_H_
#define ZWECK_TESTS_BENCH_JSON_BY_HAND_H_

#include <chrono>
#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "tests/bench/by_hand.h"

namespace zweck::bench::plain {

// `"clientKey":`, as a writer puts it, and clientKey.
struct Key {
  std::string_view quoted;

  constexpr std::string_view name() const { return quoted.substr(1, quoted.size() - 3); }
};
consteval Key operator""_key(const char* text, std::size_t size) { return {{text, size}}; }

inline constexpr std::string_view kActions[] = {"ACTION_UNSPECIFIED", "ACTION_OPENED",
                                                "ACTION_CLOSED", "ACTION_EXPORTED"};
inline constexpr std::string_view kHostings[] = {"HOSTING_UNSPECIFIED", "HOSTING_CLOUD",
                                                 "HOSTING_DATA_CENTER"};
inline constexpr std::string_view kTiers[] = {"TIER_UNSPECIFIED", "TIER_EVALUATION",
                                              "TIER_COMMERCIAL"};

// A record to write, or one to read into.
template <class R, class Record>
concept A = std::same_as<std::remove_const_t<R>, Record>;

// Calls what `to` does with each member, in order.
template <A<Installation> R, class To>
void WalkJson(R& record, To& to) {
  to.Text(R"("clientKey":)"_key, record.texts[0]);
  to.Text(R"("appKey":)"_key, record.texts[1]);
  to.Text(R"("baseUrl":)"_key, record.texts[2]);
  to.Text(R"("productType":)"_key, record.texts[3]);
  to.Text(R"("installationId":)"_key, record.texts[4]);
  to.Text(R"("sharedSecret":)"_key, record.texts[5]);
  to.Text(R"("description":)"_key, record.texts[6]);
  to.Text(R"("publicKey":)"_key, record.texts[7]);
  to.At(R"("installedAt":)"_key, record.installed_at);
}
template <A<Event> R, class To>
void WalkJson(R& record, To& to) {
  to.Enum(R"("action":)"_key, kActions, record.numbers[0]);
  to.Number(R"("count":)"_key, record.numbers[1]);
  to.Number(R"("duration":)"_key, record.numbers[2]);
  to.Bool(R"("trial":)"_key, record.numbers[3]);
  to.Number(R"("version":)"_key, record.numbers[4]);
}
template <A<Contact> R, class To>
void WalkJson(R& record, To& to) {
  to.Text(R"("licenseId":)"_key, record.texts[0]);
  to.Text(R"("addonKey":)"_key, record.texts[1]);
  to.Text(R"("company":)"_key, record.texts[2]);
  to.Text(R"("country":)"_key, record.texts[3]);
  to.Text(R"("region":)"_key, record.texts[4]);
  to.Text(R"("technicalContactName":)"_key, record.texts[5]);
  to.Text(R"("technicalContactEmail":)"_key, record.texts[6]);
  to.Text(R"("technicalContactPhone":)"_key, record.texts[7]);
  to.Text(R"("billingContactName":)"_key, record.texts[8]);
  to.Text(R"("billingContactEmail":)"_key, record.texts[9]);
  to.Text(R"("city":)"_key, record.texts[10]);
  to.Text(R"("postcode":)"_key, record.texts[11]);
  to.Enum(R"("hosting":)"_key, kHostings, record.numbers[0]);
  to.Enum(R"("tier":)"_key, kTiers, record.numbers[1]);
  to.At(R"("maintenanceStart":)"_key, record.times[0]);
  to.At(R"("maintenanceEnd":)"_key, record.times[1]);
}
template <A<Comment> R, class To>
void WalkJson(R& record, To& to) {
  to.Text(R"("author":)"_key, record.texts[0]);
  to.Text(R"("body":)"_key, record.texts[1]);
  to.At(R"("created":)"_key, record.created);
}
template <A<Ticket> R, class To>
void WalkJson(R& record, To& to) {
  to.Text(R"("key":)"_key, record.texts[0]);
  to.Text(R"("summary":)"_key, record.texts[1]);
  to.Text(R"("description":)"_key, record.texts[2]);
  to.List(R"("comments":)"_key, record.comments);
  to.At(R"("created":)"_key, record.created);
}

// RFC 3339 in UTC, with 0, 3, 6 or 9 digits behind the second; returns the end.
inline constexpr std::size_t kMaxTimeSize = 30;
inline char* PutDigits(char* out, std::uint32_t value, int digits) {
  for (int i = digits - 1; i >= 0; --i, value /= 10) out[i] = static_cast<char>('0' + value % 10);
  return out + digits;
}
inline char* PutTime(char* out, const Time& time) {
  const auto at = std::chrono::sys_seconds(std::chrono::seconds(time.seconds));
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const auto second = static_cast<std::uint32_t>((at - day).count());
  out = PutDigits(out, static_cast<std::uint32_t>(static_cast<int>(date.year())), 4);
  *out++ = '-';
  out = PutDigits(out, static_cast<unsigned>(date.month()), 2);
  *out++ = '-';
  out = PutDigits(out, static_cast<unsigned>(date.day()), 2);
  *out++ = 'T';
  out = PutDigits(out, second / 3600, 2);
  *out++ = ':';
  out = PutDigits(out, second / 60 % 60, 2);
  *out++ = ':';
  out = PutDigits(out, second % 60, 2);
  if (time.nanos != 0) {
    *out++ = '.';
    const auto nanos = static_cast<std::uint32_t>(time.nanos);
    if (nanos % 1'000'000 == 0) {
      out = PutDigits(out, nanos / 1'000'000, 3);
    } else if (nanos % 1'000 == 0) {
      out = PutDigits(out, nanos / 1'000, 6);
    } else {
      out = PutDigits(out, nanos, 9);
    }
  }
  *out++ = 'Z';
  return out;
}

// The same back; false for anything else.
inline bool TakeDigits(std::string_view& text, std::size_t digits, std::uint32_t& value) {
  if (text.size() < digits) return false;
  value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const auto digit = static_cast<unsigned char>(text[i] - '0');
    if (digit > 9) return false;
    value = value * 10 + digit;
  }
  text.remove_prefix(digits);
  return true;
}
inline bool TakeChar(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}
inline bool TakeTime(std::string_view text, Time& time) {
  std::uint32_t year, month, day, hour, minute, second;
  if (!TakeDigits(text, 4, year) || !TakeChar(text, '-') || !TakeDigits(text, 2, month) ||
      !TakeChar(text, '-') || !TakeDigits(text, 2, day) || !TakeChar(text, 'T') ||
      !TakeDigits(text, 2, hour) || !TakeChar(text, ':') || !TakeDigits(text, 2, minute) ||
      !TakeChar(text, ':') || !TakeDigits(text, 2, second)) {
    return false;
  }
  std::uint32_t nanos = 0;
  if (TakeChar(text, '.')) {
    const std::size_t digits = text.size() - 1;
    if (digits < 1 || digits > 9 || !TakeDigits(text, digits, nanos)) return false;
    for (std::size_t i = digits; i < 9; ++i) nanos *= 10;
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(month), std::chrono::day(day)};
  if (text != "Z" || !date.ok() || hour > 23 || minute > 59 || second > 59) return false;
  const std::chrono::sys_seconds at = std::chrono::sys_days(date) + std::chrono::hours(hour) +
                                      std::chrono::minutes(minute) + std::chrono::seconds(second);
  time = {at.time_since_epoch().count(), static_cast<std::int32_t>(nanos)};
  return true;
}

// The number of a name; false for one that is none.
inline bool TakeEnum(std::span<const std::string_view> names, std::string_view name,
                     std::uint32_t& number) {
  for (number = 0; number < names.size(); ++number) {
    if (names[number] == name) return true;
  }
  return false;
}

}  // namespace zweck::bench::plain

#endif  // ZWECK_TESTS_BENCH_JSON_BY_HAND_H_
