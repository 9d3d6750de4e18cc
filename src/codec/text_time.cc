// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The calendar is std::chrono's, which is the proleptic Gregorian one that RFC 3339 means.

#include "src/codec/text_time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <ctime>

namespace zweck::codec {
namespace {

constexpr std::int64_t kFirstSecond = -62135596800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t kLastSecond = 253402300799;   // 9999-12-31T23:59:59Z
constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;

constexpr std::array<char, 200> kTwoDigits = [] {
  std::array<char, 200> digits{};
  for (std::size_t i = 0; i < 100; ++i) {
    digits[2 * i] = static_cast<char>('0' + i / 10);
    digits[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

char* WriteTwo(std::uint32_t n, char* out) {
  std::memcpy(out, &kTwoDigits[std::size_t{2} * n], 2);
  return out + 2;
}

char* WriteThree(std::uint32_t n, char* out) {
  *out = static_cast<char>('0' + n / 100);
  return WriteTwo(n % 100, out + 1);
}

char* WriteDate(std::chrono::year_month_day date, char* out) {
  const auto year = static_cast<std::uint32_t>(static_cast<int>(date.year()));
  out = WriteTwo(year % 100, WriteTwo(year / 100, out));
  *out++ = '-';
  out = WriteTwo(static_cast<unsigned>(date.month()), out);
  *out++ = '-';
  return WriteTwo(static_cast<unsigned>(date.day()), out);
}

// Takes text from the front, and remembers whether all of it was as expected.
class Front {
 public:
  explicit Front(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}

  char Peek() const { return at_ != end_ ? *at_ : '\0'; }
  bool Take(char c) {
    if (Peek() != c) return false;
    ++at_;
    return true;
  }
  void Expect(char c) { good_ = Take(c) && good_; }
  // A number of exactly so many digits, at most `last`.
  int Number(int digits, int last) {
    int n = 0;
    if (end_ - at_ < digits) {
      good_ = false;
      return 0;
    }
    for (const char* const stop = at_ + digits; at_ != stop; ++at_) {
      const auto digit = static_cast<unsigned char>(*at_ - '0');
      good_ = good_ && digit <= 9;
      n = n * 10 + digit;
    }
    good_ = good_ && n <= last;
    return n;
  }
  // The digits after a point, as billionths.
  std::int32_t Billionths() {
    std::int32_t n = 0;
    int digits = 0;
    for (; digits < 9 && Peek() >= '0' && Peek() <= '9'; ++digits) n = n * 10 + (*at_++ - '0');
    good_ = good_ && digits > 0;
    for (; digits < 9; ++digits) n *= 10;
    return n;
  }
  bool good() const { return good_; }
  bool done() const { return good_ && at_ == end_; }

 private:
  const char* at_;
  const char* end_;
  bool good_ = true;
};

std::chrono::year_month_day ReadDate(Front& front) {
  const int year = front.Number(4, 9999);
  front.Expect('-');
  const int month = front.Number(2, 12);
  front.Expect('-');
  const int day = front.Number(2, 31);
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

}  // namespace

bool TimeInRange(absl::Time time) {
  return time >= absl::FromUnixSeconds(kFirstSecond) &&
         time < absl::FromUnixSeconds(kLastSecond + 1);
}

bool DayInRange(absl::CivilDay day) { return day.year() >= 1 && day.year() <= 9999; }

char* WriteTime(absl::Time time, char* out) {
  const std::timespec parts = absl::ToTimespec(time);
  // Counted from the first day of year 1, so that nothing is negative.
  const auto second = static_cast<std::uint64_t>(parts.tv_sec - kFirstSecond);
  const auto days = static_cast<std::int64_t>(second / kSecondsOfDay);
  const auto of_day = static_cast<std::uint32_t>(second % kSecondsOfDay);
  const std::chrono::sys_days day{std::chrono::days(days + kFirstSecond / kSecondsOfDay)};
  out = WriteDate(std::chrono::year_month_day(day), out);
  *out++ = 'T';
  out = WriteTwo(of_day / 3600, out);
  *out++ = ':';
  out = WriteTwo(of_day / 60 % 60, out);
  *out++ = ':';
  out = WriteTwo(of_day % 60, out);
  const auto nanos = static_cast<std::uint32_t>(parts.tv_nsec);
  if (nanos != 0) {
    *out++ = '.';
    out = WriteThree(nanos / 1'000'000, out);
    if (nanos % 1'000'000 != 0) out = WriteThree(nanos / 1000 % 1000, out);
    if (nanos % 1000 != 0) out = WriteThree(nanos % 1000, out);
  }
  *out++ = 'Z';
  return out;
}

void AppendTime(absl::Time time, std::string& out) {
  std::array<char, kMaxTimeText> text;
  out.append(text.data(), WriteTime(time, text.data()));
}

char* WriteDay(absl::CivilDay day, char* out) {
  return WriteDate({std::chrono::year(static_cast<int>(day.year())),
                    std::chrono::month(static_cast<unsigned>(day.month())),
                    std::chrono::day(static_cast<unsigned>(day.day()))},
                   out);
}

void AppendDay(absl::CivilDay day, std::string& out) {
  std::array<char, kDayText> text;
  out.append(text.data(), WriteDay(day, text.data()));
}

bool ParseTime(std::string_view text, absl::Time* time) {
  Front front(text);
  const std::chrono::year_month_day date = ReadDate(front);
  front.Expect('T');
  const int hour = front.Number(2, 23);
  front.Expect(':');
  const int minute = front.Number(2, 59);
  front.Expect(':');
  const int second = front.Number(2, 59);
  const std::int32_t nanos = front.Take('.') ? front.Billionths() : 0;
  std::int64_t offset = 0;
  if (!front.Take('Z')) {
    const bool behind = front.Peek() == '-';
    front.Expect(behind ? '-' : '+');
    const int hours = front.Number(2, 23);
    front.Take(':');
    offset = std::int64_t{hours} * 3600 + std::int64_t{front.Number(2, 59)} * 60;
    if (behind) offset = -offset;
  }
  if (!front.done() || !date.ok()) return false;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = days * kSecondsOfDay + std::int64_t{hour} * 3600 +
                               std::int64_t{minute} * 60 + second - offset;
  if (seconds < kFirstSecond || seconds > kLastSecond) return false;
  *time = absl::FromUnixSeconds(seconds) + absl::Nanoseconds(nanos);
  return true;
}

bool ParseDay(std::string_view text, absl::CivilDay* day) {
  Front front(text);
  const std::chrono::year_month_day date = ReadDate(front);
  if (!front.done() || !date.ok() || date.year() == std::chrono::year(0)) return false;
  *day = absl::CivilDay(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                        static_cast<unsigned>(date.day()));
  return true;
}

}  // namespace zweck::codec
