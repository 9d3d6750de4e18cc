// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Random records of every_value.h, and beside each the message that libprotobuf holds for it. The
// same seed gives the same records.

#ifndef ZWECK_TESTS_CODEC_RANDOM_VALUES_H_
#define ZWECK_TESTS_CODEC_RANDOM_VALUES_H_

#include <absl/strings/str_format.h>

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"

namespace zweck::testing {

class RandomValues {
 public:
  // SQL and JSON have no more than one NaN.
  enum class Doubles { kAll, kWithoutNan };
  explicit RandomValues(std::uint64_t seed, Doubles doubles = Doubles::kAll)
      : random_(seed), doubles_(doubles) {}

  std::uint64_t Below(std::uint64_t end) { return random_() % end; }
  bool Chance(std::uint64_t percent) { return Below(100) < percent; }

  // Small, large and extreme ones, of each length as a varint.
  template <class T>
  T Number() {
    switch (Below(8)) {
      case 0:
        return T{};
      case 1:
        return static_cast<T>(1);
      case 2:
        return std::numeric_limits<T>::max();
      case 3:
        return std::numeric_limits<T>::lowest();
      default:
        return static_cast<T>(random_() >> Below(64));
    }
  }
  double Double() {
    constexpr std::array<double, 7> kOdd{0.0,
                                         -0.0,
                                         1.5,
                                         -1e300,
                                         std::numeric_limits<double>::infinity(),
                                         std::numeric_limits<double>::quiet_NaN(),
                                         std::numeric_limits<double>::denorm_min()};
    const double number = Chance(50) ? kOdd[Below(kOdd.size())] : std::bit_cast<double>(random_());
    return doubles_ == Doubles::kWithoutNan && std::isnan(number) ? 2.5 : number;
  }
  std::string Ascii(std::size_t size) {
    std::string text;
    while (text.size() < size) text.push_back(static_cast<char>(' ' + Below(95)));
    return text;
  }
  std::string Text() {
    std::string text = Ascii(Chance(2) ? Below(40000) : Below(Chance(20) ? 300 : 24));
    constexpr std::array<std::string_view, 5> kRare{
        "ä", "€", "\xf0\x9f\x90\x99", {"\0", 1}, "\x7f"};
    for (std::uint64_t n = Chance(30) ? 1 + Below(4) : 0; n > 0; --n) {
      text += kRare[Below(kRare.size())];
      text += Ascii(Below(40));
    }
    return text;
  }
  std::string AnyBytes(std::size_t most) {
    std::string bytes;
    for (std::uint64_t n = Below(most + 1); n > 0; --n)
      bytes.push_back(static_cast<char>(random_()));
    return bytes;
  }
  // Seconds since 1970 within the years 1 to 9999, and nanoseconds.
  std::pair<std::int64_t, std::int32_t> TimeParts() {
    constexpr std::int64_t kFirst = -62135596800;
    constexpr std::int64_t kLast = 253402300799;
    const std::int64_t any = kFirst + static_cast<std::int64_t>(Below(kLast - kFirst + 1));
    const std::array<std::int64_t, 7> seconds{0, -1, 1, kFirst, kLast, 1'763'942'400, any};
    const std::array<std::int32_t, 5> nanos{0, 1, 999'999'999, 123'000'000,
                                            static_cast<std::int32_t>(Below(1'000'000'000))};
    return {seconds[Below(seconds.size())], nanos[Below(nanos.size())]};
  }

  void Fill(Part& part, proto::Part& message) {
    if (Chance(60)) {
      const std::string text = Text();
      part.text = text;
      message.set_text(text);
    }
    if (Chance(60)) {
      const auto number = Number<std::int64_t>();
      part.number = number;
      message.set_number(number);
    }
    std::vector<std::string> texts;
    for (std::uint64_t n = Chance(30) ? Below(4) : 0; n > 0; --n) {
      texts.push_back(Text());
      message.add_texts(texts.back());
    }
    part.texts = texts;
    if (Chance(40)) part.time = SingleTime([&] { return message.mutable_time(); });
    if (Chance(20)) {
      const std::string secret = AnyBytes(64);
      part.secret = Bytes{secret};
      message.set_secret(secret);
    }
  }

  void Fill(EveryValue& record, proto::EveryValue& message) {
    using M = proto::EveryValue;
    const auto any = [this] { return Number<std::uint8_t>() % 2 == 0; };
    Numbers<bool>(any, record.single_bool, record.optional_bool, record.repeated_bool, message,
                  &M::set_single_bool, &M::set_optional_bool, &M::add_repeated_bool);
    Numbers<std::int32_t>([this] { return Number<std::int32_t>(); }, record.single_int32,
                          record.optional_int32, record.repeated_int32, message,
                          &M::set_single_int32, &M::set_optional_int32, &M::add_repeated_int32);
    Numbers<std::uint32_t>([this] { return Number<std::uint32_t>(); }, record.single_uint32,
                           record.optional_uint32, record.repeated_uint32, message,
                           &M::set_single_uint32, &M::set_optional_uint32, &M::add_repeated_uint32);
    Numbers<std::int64_t>([this] { return Number<std::int64_t>(); }, record.single_int64,
                          record.optional_int64, record.repeated_int64, message,
                          &M::set_single_int64, &M::set_optional_int64, &M::add_repeated_int64);
    Numbers<std::uint64_t>([this] { return Number<std::uint64_t>(); }, record.single_uint64,
                           record.optional_uint64, record.repeated_uint64, message,
                           &M::set_single_uint64, &M::set_optional_uint64, &M::add_repeated_uint64);
    Numbers<double>([this] { return Double(); }, record.single_double, record.optional_double,
                    record.repeated_double, message, &M::set_single_double, &M::set_optional_double,
                    &M::add_repeated_double);
    FillEnums(record, message);
    FillTexts(record, message);
    FillTimes(record, message);
    FillDays(record, message);
    FillParts(record, message);
  }

 private:
  std::uint64_t Count() { return Chance(50) ? 0 : Below(Chance(10) ? 200 : 5); }

  template <class T, class Make, class Single, class Optional, class Repeated, class M, class Set,
            class Add>
  void Numbers(Make make, Single& single, Optional& optional, Repeated& repeated, M& message,
               Set set_single, Set set_optional, Add add) {
    if (Chance(70)) {
      const T value = make();
      single = value;
      (message.*set_single)(value);
    }
    if (Chance(50)) {
      const T value = Chance(30) ? T{} : make();
      optional = std::optional<T>(value);
      (message.*set_optional)(value);
    }
    std::vector<T> list;
    for (std::uint64_t n = Count(); n > 0; --n) {
      list.push_back(make());
      (message.*add)(list.back());
    }
    repeated = list;
  }

  void FillEnums(EveryValue& record, proto::EveryValue& message) {
    // Numbers without a name are values too.
    const auto make = [this] {
      return Chance(70) ? static_cast<Colour>(Below(3))
                        : static_cast<Colour>(Number<std::int32_t>());
    };
    const auto theirs = [](Colour colour) { return static_cast<proto::Colour>(colour); };
    if (Chance(70)) {
      const Colour colour = make();
      record.single_enum = colour;
      message.set_single_enum(theirs(colour));
    }
    if (Chance(50)) {
      const Colour colour = make();
      record.optional_enum = std::optional<Colour>(colour);
      message.set_optional_enum(theirs(colour));
    }
    std::vector<Colour> list;
    for (std::uint64_t n = Count(); n > 0; --n) {
      list.push_back(make());
      message.add_repeated_enum(theirs(list.back()));
    }
    record.repeated_enum = list;
  }

  void FillTexts(EveryValue& record, proto::EveryValue& message) {
    const std::string text = Chance(70) ? Text() : "";
    record.single_string = text;
    message.set_single_string(text);
    const std::string bytes = AnyBytes(200);
    record.single_bytes = Bytes{bytes};
    message.set_single_bytes(bytes);
    if (Chance(50)) {
      const std::string other = Chance(30) ? "" : Text();
      record.optional_string = std::optional<std::string>(other);
      message.set_optional_string(other);
      record.optional_bytes = std::optional<Bytes>(Bytes{other});
      message.set_optional_bytes(other);
    }
    std::vector<std::string> texts;
    std::vector<Bytes> blobs;
    for (std::uint64_t n = Count(); n > 0; --n) {
      texts.push_back(Text());
      blobs.push_back(Bytes{AnyBytes(40)});
      message.add_repeated_string(texts.back());
      message.add_repeated_bytes(blobs.back().data);
    }
    record.repeated_string = texts;
    record.repeated_bytes = blobs;
  }

  absl::Time Set(google::protobuf::Timestamp& message) {
    const auto [seconds, nanos] = TimeParts();
    message.set_seconds(seconds);
    message.set_nanos(nanos);
    // What is finer than a nanosecond is cut off.
    const absl::Duration finer = Chance(20) ? absl::Nanoseconds(1) / 4 : absl::ZeroDuration();
    return absl::FromUnixSeconds(seconds) + absl::Nanoseconds(nanos) + finer;
  }
  template <class Mutable>
  absl::Time SingleTime(Mutable field) {
    google::protobuf::Timestamp message;
    const absl::Time time = Set(message);
    if (message.ByteSizeLong() > 0) *field() = message;
    return time;
  }

  void FillTimes(EveryValue& record, proto::EveryValue& message) {
    if (Chance(70)) record.single_time = SingleTime([&] { return message.mutable_single_time(); });
    if (Chance(50)) {
      record.optional_time = std::optional<absl::Time>(Set(*message.mutable_optional_time()));
    }
    std::vector<absl::Time> list;
    for (std::uint64_t n = Count(); n > 0; --n) list.push_back(Set(*message.add_repeated_time()));
    record.repeated_time = list;
  }

  std::pair<absl::CivilDay, std::string> Day() {
    const auto year = static_cast<absl::civil_year_t>(1 + Below(9999));
    const absl::CivilDay day = absl::CivilDay(year, 1, 1) + static_cast<int>(Below(365));
    const absl::CivilDay some = Chance(20) ? absl::CivilDay() : day;
    return {some, absl::StrFormat("%04d-%02d-%02d", some.year(), some.month(), some.day())};
  }

  void FillDays(EveryValue& record, proto::EveryValue& message) {
    if (Chance(70)) {
      const auto [day, text] = Day();
      record.single_day = day;
      if (day != absl::CivilDay()) message.set_single_day(text);
    }
    if (Chance(50)) {
      const auto [day, text] = Day();
      record.optional_day = std::optional<absl::CivilDay>(day);
      message.set_optional_day(text);
    }
    std::vector<absl::CivilDay> list;
    for (std::uint64_t n = Count(); n > 0; --n) {
      const auto [day, text] = Day();
      list.push_back(day);
      message.add_repeated_day(text);
    }
    record.repeated_day = list;
  }

  void FillParts(EveryValue& record, proto::EveryValue& message) {
    if (Chance(70)) {
      Part part;
      proto::Part theirs;
      Fill(part, theirs);
      record.single_record = part;
      if (theirs.ByteSizeLong() > 0) *message.mutable_single_record() = theirs;
    }
    if (Chance(50)) {
      Part part;
      if (Chance(70)) {
        Fill(part, *message.mutable_optional_record());
      } else {
        message.mutable_optional_record();
      }
      record.optional_record = std::optional<Part>(part);
    }
    std::vector<Part> list;
    for (std::uint64_t n = Count(); n > 0; --n) {
      list.emplace_back();
      Fill(list.back(), *message.add_repeated_record());
    }
    record.repeated_record = list;
  }

  std::mt19937_64 random_;
  Doubles doubles_;
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_CODEC_RANDOM_VALUES_H_
