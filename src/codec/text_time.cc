// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The calendar is std::chrono's, which is the proleptic Gregorian one that RFC 3339 means.

#include "src/codec/text_time.h"

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <ctime>

#include "src/codec/digits.h"

namespace zweck::internal {
namespace {

constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;

char* WriteThree(std::uint32_t n, char* out) {
  *out = static_cast<char>('0' + n / 100);
  return WriteTwoDigits(n % 100, out + 1);
}

char* WriteDate(std::chrono::year_month_day date, char* out) {
  const auto year = static_cast<std::uint32_t>(static_cast<int>(date.year()));
  out = WriteTwoDigits(year % 100, WriteTwoDigits(year / 100, out));
  *out++ = '-';
  out = WriteTwoDigits(static_cast<unsigned>(date.month()), out);
  *out++ = '-';
  return WriteTwoDigits(static_cast<unsigned>(date.day()), out);
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
  // The digits after a point, as billionths; `finer` if there are more.
  std::int32_t Billionths(bool* finer) {
    std::int32_t n = 0;
    int digits = 0;
    for (; digits < 9 && AtDigit(); ++digits) n = n * 10 + (*at_++ - '0');
    good_ = good_ && digits > 0;
    for (; digits < 9; ++digits) n *= 10;
    for (; AtDigit(); ++at_) *finer = true;
    return n;
  }
  bool good() const { return good_; }
  bool done() const { return good_ && at_ == end_; }

 private:
  bool AtDigit() const { return Peek() >= '0' && Peek() <= '9'; }

  const char* at_;
  const char* end_;
  bool good_ = true;
};

// Reads 8 bytes in one form: where `form` has the digit 0, any digit may stand, and everything else
// stands as it is. Each byte of the result is ten times the digit at its place and once the next.
// False for other text.
constexpr std::uint64_t WordOf(const char* text) {
  std::uint64_t word = 0;
  for (int i = 7; i >= 0; --i) word = word << 8 | static_cast<unsigned char>(text[i]);
  return word;
}
template <std::uint64_t kForm>
bool ReadForm(const char* text, std::uint64_t* tens_and_ones) {
  // What of each byte overflows into its highest bit: a digit of more than 9, or any difference.
  constexpr std::uint64_t kOverflow = [] {
    std::uint64_t overflow = 0;
    for (int i = 7; i >= 0; --i) {
      overflow = overflow << 8 | ((kForm >> (8 * i) & 0xFF) == '0' ? 0x76 : 0x7F);
    }
    return overflow;
  }();
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, text, sizeof word);
  } else {
    word = WordOf(text);
  }
  word ^= kForm;
  *tens_and_ones = word * 10 + (word >> 8);
  return ((word | (word + kOverflow)) & 0x8080'8080'8080'8080) == 0;
}
int Byte(std::uint64_t word, int i) { return static_cast<int>(word >> (8 * i) & 0xFF); }

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

char* WriteTime(const std::timespec& parts, char* out) {
  // Counted from the first day of year 1, so that nothing is negative.
  const auto second = static_cast<std::uint64_t>(parts.tv_sec - kFirstSecond);
  const auto days = static_cast<std::int64_t>(second / kSecondsOfDay);
  const auto of_day = static_cast<std::uint32_t>(second % kSecondsOfDay);
  const std::chrono::sys_days day{std::chrono::days(days + kFirstSecond / kSecondsOfDay)};
  out = WriteDate(std::chrono::year_month_day(day), out);
  *out++ = 'T';
  out = WriteTwoDigits(of_day / 3600, out);
  *out++ = ':';
  out = WriteTwoDigits(of_day / 60 % 60, out);
  *out++ = ':';
  out = WriteTwoDigits(of_day % 60, out);
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
  out.append(text.data(), WriteTime(absl::ToTimespec(time), text.data()));
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

TimeRead ParseTime(std::string_view text, absl::Time* time) {
  // 1972-01-01T10:00:20, and something behind it. The words overlap.
  constexpr std::size_t kToSeconds = 19;
  std::uint64_t date_word = 0;
  std::uint64_t middle_word = 0;
  std::uint64_t clock_word = 0;
  if (text.size() <= kToSeconds) return TimeRead::kMalformed;
  const char* const from = text.begin();
  if (!ReadForm<WordOf("0000-00-")>(from, &date_word) ||
      !ReadForm<WordOf("00T00:00")>(from + 8, &middle_word) ||
      !ReadForm<WordOf("00:00:00")>(from + 11, &clock_word)) {
    return TimeRead::kMalformed;
  }
  const std::chrono::year_month_day date{
      std::chrono::year(Byte(date_word, 0) * 100 + Byte(date_word, 2)),
      std::chrono::month(static_cast<unsigned>(Byte(date_word, 5))),
      std::chrono::day(static_cast<unsigned>(Byte(middle_word, 0)))};
  const int hour = Byte(clock_word, 0);
  const int minute = Byte(clock_word, 3);
  const int second = Byte(clock_word, 6);
  if (hour > 23 || minute > 59 || second > 60) return TimeRead::kMalformed;
  Front front(text.substr(kToSeconds));
  bool finer = false;
  const std::int32_t nanos = front.Take('.') ? front.Billionths(&finer) : 0;
  std::int64_t offset = 0;
  if (!front.Take('Z')) {
    const bool behind = front.Peek() == '-';
    front.Expect(behind ? '-' : '+');
    const int hours = front.Number(2, 23);
    front.Take(':');
    offset = std::int64_t{hours} * 3600 + std::int64_t{front.Number(2, 59)} * 60;
    if (behind) offset = -offset;
  }
  if (!front.done() || !date.ok()) return TimeRead::kMalformed;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = days * kSecondsOfDay + std::int64_t{hour} * 3600 +
                               std::int64_t{minute} * 60 + second - offset;
  if (second == 60) {
    return seconds % kSecondsOfDay == 0 ? TimeRead::kLeapSecond : TimeRead::kMalformed;
  }
  if (finer) return TimeRead::kTooFine;
  return JoinTime(seconds, nanos, time) ? TimeRead::kFine : TimeRead::kNotInYears;
}

TimeRead ParseDay(std::string_view text, absl::CivilDay* day) {
  Front front(text);
  const std::chrono::year_month_day date = ReadDate(front);
  if (!front.done() || !date.ok()) return TimeRead::kMalformed;
  if (date.year() == std::chrono::year(0)) return TimeRead::kNotInYears;
  *day = absl::CivilDay(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                        static_cast<unsigned>(date.day()));
  return TimeRead::kFine;
}

}  // namespace zweck::internal
