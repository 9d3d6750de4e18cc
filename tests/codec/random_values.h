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
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "every_value.pb.h"
#include "tests/codec/every_value.h"

namespace zweck::testing {

class RandomValues {
 public:
  // SQL and JSON have no more than one NaN.
  enum class Doubles { kAll, kWithoutNan };
  // Columns have those that nanoseconds count in 64 bits.
  enum class Times { kAll, kCounted };
  explicit RandomValues(std::uint64_t seed, Doubles doubles = Doubles::kAll,
                        Times times = Times::kAll)
      : random_(seed),
        doubles_(doubles),
        first_second_(times == Times::kAll ? -62135596800 : -9223372036),
        last_second_(times == Times::kAll ? 253402300799 : 9223372035) {}

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
  float Float() {
    constexpr std::array<float, 7> kOdd{0.0F,
                                        -0.0F,
                                        0.1F,
                                        -1e38F,
                                        std::numeric_limits<float>::infinity(),
                                        std::numeric_limits<float>::quiet_NaN(),
                                        std::numeric_limits<float>::denorm_min()};
    const float number = Chance(50) ? kOdd[Below(kOdd.size())]
                                    : std::bit_cast<float>(static_cast<std::uint32_t>(random_()));
    return doubles_ == Doubles::kWithoutNan && std::isnan(number) ? 2.5F : number;
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
  // Seconds since 1970, and nanoseconds.
  std::pair<std::int64_t, std::int32_t> TimeParts() {
    const auto count = static_cast<std::uint64_t>(last_second_ - first_second_ + 1);
    const std::int64_t any = first_second_ + static_cast<std::int64_t>(Below(count));
    const std::array<std::int64_t, 7> seconds{0,  -1, 1, first_second_, last_second_, 1'763'942'400,
                                              any};
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
    Numbers<std::int8_t>([this] { return Number<std::int8_t>(); }, record.single_int8,
                         record.optional_int8, record.repeated_int8, message, &M::set_single_int8,
                         &M::set_optional_int8, &M::add_repeated_int8);
    Numbers<std::uint8_t>([this] { return Number<std::uint8_t>(); }, record.single_uint8,
                          record.optional_uint8, record.repeated_uint8, message,
                          &M::set_single_uint8, &M::set_optional_uint8, &M::add_repeated_uint8);
    Numbers<std::int16_t>([this] { return Number<std::int16_t>(); }, record.single_int16,
                          record.optional_int16, record.repeated_int16, message,
                          &M::set_single_int16, &M::set_optional_int16, &M::add_repeated_int16);
    Numbers<std::uint16_t>([this] { return Number<std::uint16_t>(); }, record.single_uint16,
                           record.optional_uint16, record.repeated_uint16, message,
                           &M::set_single_uint16, &M::set_optional_uint16, &M::add_repeated_uint16);
    Numbers<long long>([this] { return Number<long long>(); }, record.single_long_long,
                       record.optional_long_long, record.repeated_long_long, message,
                       &M::set_single_long_long, &M::set_optional_long_long,
                       &M::add_repeated_long_long);
    Numbers<unsigned long long>(
        [this] { return Number<unsigned long long>(); }, record.single_unsigned_long_long,
        record.optional_unsigned_long_long, record.repeated_unsigned_long_long, message,
        &M::set_single_unsigned_long_long, &M::set_optional_unsigned_long_long,
        &M::add_repeated_unsigned_long_long);
    Numbers<float>([this] { return Float(); }, record.single_float, record.optional_float,
                   record.repeated_float, message, &M::set_single_float, &M::set_optional_float,
                   &M::add_repeated_float);
    FillEnums(record, message);
    FillTexts(record, message);
    FillTimes(record, message);
    FillDays(record, message);
    FillDecimals(record, message);
    FillParts(record, message);
    FillMaps(record, message);
    if (Chance(50)) {
      Tree tree;
      proto::Tree theirs;
      Fill(tree, theirs, 3);
      record.single_tree = tree;
      if (theirs.ByteSizeLong() > 0) *message.mutable_single_tree() = theirs;
    }
  }

  void Fill(Tree& tree, proto::Tree& message, int levels) {
    if (Chance(60)) {
      const std::string text = Text();
      tree.text = text;
      message.set_text(text);
    }
    std::vector<Tree> trees;
    for (std::uint64_t n = levels > 0 ? Below(4) : 0; n > 0; --n) {
      Fill(trees.emplace_back(), *message.add_trees(), levels - 1);
    }
    tree.trees = std::move(trees);
    tree.parts = MapOf<Part>(*message.mutable_parts(),
                             [this](Part& part, proto::Part& theirs) { Fill(part, theirs); });
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

  void FillDecimals(EveryValue& record, proto::EveryValue& message) {
    if (Chance(70)) {
      const auto units = Number<std::int64_t>();
      record.single_decimal = Decimal<2>::Of(units);
      if (units != 0) message.set_single_decimal(Decimal<2>::Of(units).text());
    }
    if (Chance(50)) {
      const auto decimal = Decimal<18>::Of(Number<std::int64_t>());
      record.optional_decimal = std::optional<Decimal<18>>(decimal);
      message.set_optional_decimal(decimal.text());
    }
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

  // Some under "", and some under keys that sort before others by their bytes.
  template <class T, class Theirs, class Make>
  std::map<std::string, T> MapOf(Theirs& theirs, Make make) {
    std::map<std::string, T> map;
    for (std::uint64_t n = Chance(50) ? 0 : Below(6); n > 0; --n) {
      const std::string key = Chance(80) ? Text() : "";
      if (map.contains(key)) continue;
      make(map[key], theirs[key]);
    }
    return map;
  }

  void FillMaps(EveryValue& record, proto::EveryValue& message) {
    const auto same = [](auto make) {
      return [make](auto& ours, auto& theirs) { theirs = ours = make(); };
    };
    record.map_bool = MapOf<bool>(*message.mutable_map_bool(), same([this] { return Chance(50); }));
    record.map_int32 = MapOf<std::int32_t>(*message.mutable_map_int32(),
                                           same([this] { return Number<std::int32_t>(); }));
    record.map_double =
        MapOf<double>(*message.mutable_map_double(), same([this] { return Double(); }));
    record.map_enum =
        MapOf<Colour>(*message.mutable_map_enum(), [this](Colour& ours, proto::Colour& theirs) {
          ours = static_cast<Colour>(Below(4));
          theirs = static_cast<proto::Colour>(ours);
        });
    const auto texts =
        MapOf<std::string>(*message.mutable_map_string(),
                           same([this] { return Chance(70) ? Text() : std::string(); }));
    record.map_string = std::map<std::string, std::string, std::less<>>(texts.begin(), texts.end());
    record.map_bytes = MapOf<Bytes>(
        *message.mutable_map_bytes(),
        [this](Bytes& ours, std::string& theirs) { theirs = ours.data = AnyBytes(40); });
    record.map_time = MapOf<absl::Time>(
        *message.mutable_map_time(),
        [this](absl::Time& ours, google::protobuf::Timestamp& theirs) { ours = Set(theirs); });
    record.map_day = MapOf<absl::CivilDay>(
        *message.mutable_map_day(),
        [this](absl::CivilDay& ours, std::string& theirs) { std::tie(ours, theirs) = Day(); });
    record.map_record =
        MapOf<Part>(*message.mutable_map_record(),
                    [this](Part& ours, proto::Part& theirs) { Fill(ours, theirs); });
  }

  std::mt19937_64 random_;
  Doubles doubles_;
  // Of the years 1 to 9999, or less.
  std::int64_t first_second_;
  std::int64_t last_second_;
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_CODEC_RANDOM_VALUES_H_
