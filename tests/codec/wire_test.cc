// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire codec by itself: exact bytes, limits and errors. wire_protobuf_test.cc holds it against
// libprotobuf.

#include "zweck/internal/codec/wire.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/codec/every_value.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/flow/use.h"
#include "zweck/internal/codec/layout_of.h"

namespace zweck::testing {
namespace {

enum class Small : std::uint8_t { kNone, kOne };
ZWECK_ENUM(Small, kNone, kOne);

struct Narrow {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Narrow, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "narrow", .description = "Narrow limits", .subjects = "nobody", .policy_section = "0"};

  Field<1, Small> single;
  Field<2, std::vector<Small>> list;
  Field<3, std::string, MaxBytes<16>> text;
  Field<4, std::optional<Bytes>, MaxBytes<4>> bytes;
  Field<5, std::vector<std::string>, MaxBytes<16>> texts;
};
ZWECK_CATEGORY(Narrow, single, list, text, bytes, texts);

struct Secrets {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Secrets, N, T, Is<kind::Version>, For<Test>, Secret, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "secrets", .description = "Secrets", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string> text;
  Field<2, Bytes> bytes;
  Field<3, std::optional<std::string>> optional_text;
};
ZWECK_CATEGORY(Secrets, text, bytes, optional_text);

// Records in each other.
template <unsigned kDepth>
struct Deep {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Deep, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "deep", .description = "Deep", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::vector<Deep<kDepth - 1>>> inner;
};
template <>
struct Deep<0> {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Deep, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "deep", .description = "Deep", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string> text;
  Field<536870911, absl::Time> time;
};
template <unsigned kDepth>
ZWECK_CATEGORY((Deep<kDepth>), inner);
ZWECK_CATEGORY(Deep<0>, text, time);

template <unsigned kDepth>
Deep<kDepth> Nest(const Deep<0>& innermost) {
  if constexpr (kDepth == 0) {
    return innermost;
  } else {
    Deep<kDepth> outer;
    outer.inner = std::vector<Deep<kDepth - 1>>{Nest<kDepth - 1>(innermost)};
    return outer;
  }
}

using absl::StatusCode;

template <class C>
absl::Status Write(const C& record, std::string& out) {
  return internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, out);
}

template <class C>
std::string Written(const C& record) {
  std::string bytes;
  RequireOk(Write(record, bytes));
  return bytes;
}

template <class C>
absl::Status Read(std::string_view bytes) {
  C record;
  return internal::ReadWire(bytes, internal::kLayout<C>, &record);
}

// Reads what is good, and writes it again.
template <class C>
std::string Rewritten(std::string_view bytes) {
  C record;
  RequireOk(internal::ReadWire(bytes, internal::kLayout<C>, &record));
  return Written(record);
}

// Bytes out of hexadecimal digits; what is no digit is for the eye.
std::string Hex(std::string_view digits) {
  const auto value = [](char c) {
    const std::size_t at = std::string_view("0123456789abcdef").find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
  };
  std::string bytes;
  int high = -1;
  for (const char c : digits) {
    const int digit = value(c);
    if (digit < 0) continue;
    if (high >= 0) bytes.push_back(static_cast<char>(high * 16 + digit));
    high = high >= 0 ? -1 : digit;
  }
  return bytes;
}

std::string Canary(std::size_t size) {
  std::string text;
  while (text.size() < size) text += kCanary;
  text.resize(size);
  return text;
}

Part PartOf(std::string text) {
  Part part;
  part.text = std::move(text);
  return part;
}

template <class Set>
std::string With(Set set) {
  EveryValue record;
  set(record);
  return Written(record);
}

}  // namespace

TEST_CASE("an empty record is an empty message") {
  CHECK(Written(EveryValue{}).empty());
  CHECK(Rewritten<EveryValue>("").empty());
  CHECK(Rewritten<EveryValue>(std::string_view()).empty());
}

TEST_CASE("each value has the bytes that the encoding gives it") {
  using E = EveryValue;
  CHECK(With([](E& r) { r.single_bool = true; }) == Hex("08 01"));
  CHECK(With([](E& r) { r.single_int32 = -1; }) == Hex("20 ffffffffffffffffff01"));
  CHECK(With([](E& r) { r.single_uint32 = 300U; }) == Hex("38 ac02"));
  CHECK(With([](E& r) { r.single_int64 = std::numeric_limits<std::int64_t>::min(); }) ==
        Hex("50 80808080808080808001"));
  CHECK(With([](E& r) { r.single_uint64 = std::numeric_limits<std::uint64_t>::max(); }) ==
        Hex("68 ffffffffffffffffff01"));
  CHECK(With([](E& r) { r.single_double = 1.0; }) == Hex("8101 000000000000f03f"));
  CHECK(With([](E& r) { r.single_double = -0.0; }) == Hex("8101 0000000000000080"));
  CHECK(With([](E& r) { r.single_enum = Colour::kBehind; }) == Hex("9801 f9ffffffffffffffff01"));
  CHECK(With([](E& r) { r.single_string = "ä"; }) == Hex("b201 02 c3a4"));
  CHECK(With([](E& r) { r.single_bytes = Bytes{"\xff"}; }) == Hex("fa7f 01 ff"));
  CHECK(With([](E& r) { r.single_day = absl::CivilDay(2026, 11, 24); }) ==
        Hex("fa01 0a") + "2026-11-24");
  CHECK(With([](E& r) { r.single_record = PartOf("p"); }) == Hex("9202 03 0a0170"));
  CHECK(With([](E& r) { r.repeated_record = std::vector<Part>{{}, {}}; }) ==
        Hex("faffffff0f 00 faffffff0f 00"));
}

TEST_CASE("a time counts whole seconds, and nanoseconds forward from them") {
  using E = EveryValue;
  const auto time = [](absl::Time t) { return With([t](E& r) { r.single_time = t; }); };
  CHECK(time(absl::FromUnixSeconds(1)) == Hex("e201 02 0801"));
  CHECK(time(absl::UnixEpoch()).empty());
  CHECK(time(absl::UnixEpoch() + absl::Nanoseconds(7)) == Hex("e201 02 1007"));
  // Half a second before 1970 is half a second after -1.
  CHECK(time(absl::FromUnixMillis(-500)) == Hex("e201 11 08ffffffffffffffffff01 1080cab5ee01"));
  // What is finer than a nanosecond is cut off.
  CHECK(time(absl::UnixEpoch() + absl::Nanoseconds(1) / 4).empty());
  CHECK(time(absl::UnixEpoch() - absl::Nanoseconds(1) / 4) ==
        Hex("e201 11 08ffffffffffffffffff01 10ff93ebdc03"));
  for (const absl::Time t : {absl::FromUnixSeconds(-62135596800),
                             absl::FromUnixSeconds(253402300800) - absl::Nanoseconds(1)}) {
    CHECK(Rewritten<E>(time(t)) == time(t));
  }
}

TEST_CASE("what is optional is written also when it holds the default") {
  using E = EveryValue;
  CHECK(With([](E& r) { r.optional_bool = std::optional<bool>(false); }) == Hex("10 00"));
  CHECK(With([](E& r) { r.optional_string = std::optional<std::string>(""); }) == Hex("ba01 00"));
  CHECK(With([](E& r) { r.optional_time = std::optional(absl::UnixEpoch()); }) == Hex("ea01 00"));
  CHECK(With([](E& r) { r.optional_day = std::optional(absl::CivilDay()); }) ==
        Hex("8202 0a") + "1970-01-01");
  CHECK(With([](E& r) { r.optional_record = std::optional<Part>(Part{}); }) == Hex("9a02 00"));
  const std::string defaults = Hex("1000 ba0100 ea0100 9a0200");
  CHECK(Rewritten<E>(defaults) == defaults);
}

TEST_CASE("lists of numbers are packed, and read packed or one by one") {
  using E = EveryValue;
  const std::string packed = Hex("32 04 01 ac02 03");
  CHECK(With([](E& r) { r.repeated_int32 = std::vector<std::int32_t>{1, 300, 3}; }) == packed);
  CHECK(Rewritten<E>(packed) == packed);
  CHECK(Rewritten<E>(Hex("3001 30ac02 3003")) == packed);
  CHECK(Rewritten<E>(Hex("3001 3200 3202ac02 3003")) == packed);
  CHECK(Rewritten<E>(Hex("1a 02 0001")) == Hex("1a 02 0001"));
}

TEST_CASE("the last one of a value counts, and records are merged") {
  using E = EveryValue;
  CHECK(Rewritten<E>(Hex("2001 2002")) == Hex("2002"));
  CHECK(Rewritten<E>(Hex("9202 03 0a0161  9202 02 1005  9202 03 0a0162")) ==
        Hex("9202 05 0a0162 1005"));
  CHECK(Rewritten<E>(Hex("9a02 02 1005  9a02 00")) == Hex("9a02 02 1005"));
  // So are times: the second one has the nanoseconds only.
  CHECK(Rewritten<E>(Hex("e201 02 0805  e201 02 1007")) == Hex("e201 04 0805 1007"));
  CHECK(Rewritten<E>(Hex("ea01 02 0805  ea01 02 1007")) == Hex("ea01 04 0805 1007"));
}

TEST_CASE("numbers lose what does not fit, as libprotobuf has it") {
  using E = EveryValue;
  CHECK(Rewritten<E>(Hex("20 8180808010")) == Hex("20 01"));  // 2^32 + 1
  CHECK(Rewritten<E>(Hex("38 ffffffffffffffffff7f")) == Hex("38 ffffffff0f"));
  CHECK(Rewritten<E>(Hex("08 808001")) == Hex("08 01"));  // anything but 0 is true
  CHECK(Rewritten<E>(Hex("50 8100")) == Hex("50 01"));    // longer than need be
}

TEST_CASE("a number of 8 or 16 bits that does not fit is refused by its place, and never cut off") {
  using E = EveryValue;
  // The tags are those of the fields 36, 37 and 38, and so on: one, perhaps one, a list.
  CHECK(Rewritten<E>(Hex("a002 80ffffffffffffffff01")) == Hex("a002 80ffffffffffffffff01"));
  CHECK(Rewritten<E>(Hex("a002 7f b802 ff01")) == Hex("a002 7f b802 ff01"));
  CHECK(Rewritten<E>(Hex("d002 8080feffffffffffff01 e802 ffff03")) ==
        Hex("d002 8080feffffffffffff01 e802 ffff03"));
  const std::pair<std::string_view, std::string_view> kTooLarge[] = {
      {"a002 8001", "single_int8"},                   // 128
      {"a002 ff7e ff", "single_int8"},                // 16255, and something behind it
      {"a002 fffeffffffffffffff01", "single_int8"},   // -129
      {"a002 8180808010", "single_int8"},             // 2^32 + 1
      {"a802 8001", "optional_int8"},                 //
      {"b202 03 01 8001", "repeated_int8"},           //
      {"b002 8001", "repeated_int8"},                 // not packed
      {"b802 8002", "single_uint8"},                  // 256
      {"b802 ffffffffffffffffff01", "single_uint8"},  // -1
      {"d002 808002", "single_int16"},                // 32768
      {"e802 808004", "single_uint16"},               // 65536
  };
  for (const auto& [bytes, name] : kTooLarge) {
    CheckRefused(Read<E>(Hex(bytes)), StatusCode::kOutOfRange,
                 "every-value." + std::string(name) + ": the value is out of range");
  }
}

TEST_CASE("an enumeration is open, as far as its type reaches") {
  CHECK(Rewritten<EveryValue>(Hex("9801 e807")) == Hex("9801 e807"));
  CHECK(Rewritten<Narrow>(Hex("08 ff01")) == Hex("08 ff01"));
  CheckRefused(Read<Narrow>(Hex("08 8002")), StatusCode::kOutOfRange, "narrow.single: the value");
  CheckRefused(Read<Narrow>(Hex("08 ffffffffffffffffff01")), StatusCode::kOutOfRange,
               "narrow.single");
  CheckRefused(Read<Narrow>(Hex("12 03 01 8002")), StatusCode::kOutOfRange, "narrow.list");
}

TEST_CASE("a single day may be written out as the default of a string") {
  CHECK(Rewritten<EveryValue>(Hex("fa01 0a") + "2026-11-24" + Hex("fa01 00")).empty());
  CheckRefused(Read<EveryValue>(Hex("8202 00")), StatusCode::kInvalidArgument,
               "every-value.optional_day");
}

TEST_CASE("a record is written behind what the string holds, in whatever room it has") {
  Envelope envelope;
  EveryValue value;
  value.single_string = Canary(70);
  value.repeated_string = std::vector<std::string>{"a", Canary(200), ""};
  value.repeated_time = std::vector<absl::Time>(3, absl::FromUnixMillis(1'763'942'400'123));
  value.repeated_uint64 = std::vector<std::uint64_t>(20, 1ULL << 63);
  value.repeated_record = std::vector<Part>(3, PartOf(Canary(130)));
  envelope.value = value;
  value.repeated_record = std::vector<Part>(200, PartOf(Canary(130)));
  envelope.values = std::vector<EveryValue>{{}, value};
  const std::string bytes = Written(envelope);
  REQUIRE(bytes.size() > 16384 + 1000);
  std::size_t fitting = 0;
  // The writer asks for the room of many fields at once, so it wants some more than it takes.
  for (std::size_t room = 0; room < bytes.size() + 3000;
       room += room < bytes.size() - 300 ? 37 : 5) {
    std::string out = "before";
    out.reserve(room);
    const std::size_t capacity = out.capacity();
    RequireOk(Write(envelope, out));
    REQUIRE(out.substr(0, 6) == "before");
    REQUIRE(out.substr(6) == bytes);
    fitting += out.capacity() == capacity ? 1 : 0;
  }
  CHECK(fitting > 100);
}

TEST_CASE("what can't be written is refused by its place, and nothing is left behind") {
  const auto refuse = [](const auto& record, StatusCode code, std::string_view place) {
    for (const std::size_t room : {std::size_t{0}, std::size_t{4096}}) {
      std::string out = "before";
      out.reserve(room);
      CheckRefused(Write(record, out), code, place);
      CHECK(out == "before");
      // Not in the memory behind the end, either.
      const std::string_view all(out.data(), out.capacity());
      CHECK(all.find(kCanary) == std::string_view::npos);
    }
  };
  EveryValue record;
  record.repeated_string = std::vector<std::string>{Canary(300)};
  record.repeated_record = std::vector<Part>{PartOf(Canary(20)), PartOf(Canary(9) + "\xff")};
  refuse(record, StatusCode::kInvalidArgument, "part.text: the value is not UTF-8");
  record.repeated_record = std::vector<Part>{};
  record.single_string = "\xed\xa0\x80";  // half of a surrogate pair
  refuse(record, StatusCode::kInvalidArgument, "every-value.single_string: the value is not UTF-8");
  record.single_string = "";
  record.optional_time = std::optional(absl::InfiniteFuture());
  refuse(record, StatusCode::kOutOfRange,
         "every-value.optional_time: the value is not in the years");
  record.optional_time = std::optional(absl::FromUnixSeconds(253402300800));
  refuse(record, StatusCode::kOutOfRange, "every-value.optional_time");
  record.optional_time = std::optional(absl::FromUnixSeconds(-62135596800) - absl::Nanoseconds(1));
  refuse(record, StatusCode::kOutOfRange, "every-value.optional_time");
  record.optional_time = std::optional<absl::Time>();
  record.repeated_day = std::vector{absl::CivilDay(10000, 1, 1)};
  refuse(record, StatusCode::kOutOfRange, "every-value.repeated_day");
  Part part = PartOf(Canary(9));
  part.secret = Bytes{Canary(65)};
  refuse(part, StatusCode::kOutOfRange, "part.secret: the value is longer than its MaxBytes");
  Narrow narrow;
  narrow.texts = std::vector<std::string>{Canary(16), Canary(17)};
  refuse(narrow, StatusCode::kOutOfRange, "narrow.texts");
  narrow.bytes = std::optional<Bytes>(Bytes{Canary(5)});
  refuse(narrow, StatusCode::kOutOfRange, "narrow.bytes");
  narrow.text = Canary(17);
  refuse(narrow, StatusCode::kOutOfRange, "narrow.text");
  Narrow full;
  full.text = Canary(16);
  CHECK(Written(full).size() == 18);
}

TEST_CASE("what can't be read is refused by its place") {
  const std::string canary(kCanary);
  const std::string nine = Hex("09") + canary;
  CheckRefused(Read<Narrow>(Hex("1a 11") + Canary(17)), StatusCode::kOutOfRange,
               "narrow.text: the value is longer than its MaxBytes, at byte 0");
  CheckRefused(Read<Narrow>(Hex("0801 22 09") + canary), StatusCode::kOutOfRange,
               "narrow.bytes: the value is longer than its MaxBytes, at byte 2");
  CheckRefused(Read<Narrow>(Hex("2a0161 2a 0a ff") + canary), StatusCode::kInvalidArgument,
               "narrow.texts: the value is not UTF-8, at byte 0");
  CheckRefused(Read<EveryValue>(Hex("9202 0b 0a") + nine.substr(0, 9) + "\xc3"),
               StatusCode::kInvalidArgument, "part.text: the value is not UTF-8, at byte 3");
  CheckRefused(Read<EveryValue>(Hex("fa01") + nine), StatusCode::kInvalidArgument,
               "every-value.single_day: the value is not a day");
  CheckRefused(Read<EveryValue>(Hex("fa01 0a") + "2026-02-29"), StatusCode::kInvalidArgument,
               "every-value.single_day");
  // Times: nanoseconds below 0, and from a second on; the years 0 and 10000.
  for (const std::string_view time :
       {"10 ffffffffffffffffff01", "10 8094ebdc03", "08 ff91b8c398feffffff01", "08 8083d1ffaf07"}) {
    const std::string body = Hex(time);
    CheckRefused(
        Read<EveryValue>(Hex("e201") + std::string(1, static_cast<char>(body.size())) + body),
        StatusCode::kOutOfRange,
        "every-value.single_time: the value is not in the years 1 to 9999");
  }
}

TEST_CASE("malformed messages are refused") {
  const auto refuse = [](std::string_view hex) {
    INFO(hex);
    CheckRefused(Read<EveryValue>(Hex(hex)), StatusCode::kInvalidArgument,
                 "the message is cut short or malformed, at byte");
  };
  refuse("00");                           // field 0
  refuse("02 00");                        //
  refuse("80");                           // a tag cut short
  refuse("8880808080 00 01");             // a tag of 6 bytes
  refuse("f8ffffff1f 01");                // a number above 2^29 - 1
  refuse("20");                           // no value
  refuse("20 80");                        // a value cut short
  refuse("20 8080808080808080808001");    // a varint of 11 bytes
  refuse("b201 05 6161");                 // text cut short
  refuse("b201 808080808000");            // a length of 6 bytes
  refuse("b201 ffffffffff7f");            // a length above 32 bits
  refuse("8101 00000000000000");          // a double cut short
  refuse("baa309 07 00000000000000");     // packed doubles cut short
  refuse("32 02 0180");                   // a packed varint goes on behind the list
  refuse("9202 02 0a05 61616161");        // text goes on behind its record
  refuse("a606 a706");                    // wire types that are none
  refuse("c606 00");                      //
  refuse("9c06");                         // the end of a group that never began
  refuse("9b06");                         // a group cut short
  refuse("9b06 a406");                    // a group with another end
  refuse("9b06 00 9c06");                 // field 0 in a group
  refuse("9d06 000000");                  // an unknown fixed32 cut short
  refuse("9906 00000000000000");          // an unknown fixed64 cut short
  refuse("9a06 05 6161");                 // unknown bytes cut short
  refuse("9806 ffffffffffffffffffff01");  // an unknown varint of 11 bytes
}

TEST_CASE("a length of a gigabyte costs nothing") {
  for (const std::string_view tag : {"b201", "c201", "32", "9202", "faffffff0f", "9a06"}) {
    CheckRefused(Read<EveryValue>(Hex(tag) + Hex("80808080 04") + "some"),
                 StatusCode::kInvalidArgument, "cut short");
  }
}

TEST_CASE("groups are passed over down to the depth that is allowed") {
  const auto groups = [](int depth) {
    std::string bytes;
    for (int i = 0; i < depth; ++i) bytes += Hex("9b06");
    for (int i = 0; i < depth; ++i) bytes += Hex("9c06");
    return bytes;
  };
  CHECK(Rewritten<EveryValue>(groups(63) + Hex("2001")) == Hex("2001"));
  CheckRefused(Read<EveryValue>(groups(64)), StatusCode::kInvalidArgument, "every-value");
  // One less in a record of the message.
  const auto inner = [&](int depth) {
    const std::string body = groups(depth);
    return Hex("9202") + std::string{static_cast<char>(body.size() % 128 + 128), '\1'} + body;
  };
  CHECK(Rewritten<EveryValue>(inner(62)).empty());
  CheckRefused(Read<EveryValue>(inner(63)), StatusCode::kInvalidArgument, "part");
  CheckRefused(Read<EveryValue>(groups(2000000)), StatusCode::kInvalidArgument, "every-value");
}

TEST_CASE("lists of records don't take more memory than their message allows") {
  std::string bytes;
  for (int i = 0; i < 500; ++i) bytes += Hex("1200");
  Envelope envelope;
  RequireOk(internal::ReadWire(bytes, internal::kLayout<Envelope>, &envelope));
  CHECK(Written(envelope) == bytes);
  for (int i = 0; i < 100'000; ++i) bytes += Hex("1200");
  CheckRefused(Read<Envelope>(bytes), StatusCode::kResourceExhausted,
               "envelope.values: the records of the list take too much memory");
}

TEST_CASE("a message is at most 64 MiB, in both directions") {
  EveryValue record;
  record.repeated_string = std::vector<std::string>(1025, std::string(64 * 1024, 'a'));
  std::string out = "before";
  CheckRefused(Write(record, out), StatusCode::kResourceExhausted,
               "every-value: the message is larger than 64 MiB");
  CHECK(out == "before");
  const std::string large(codec::kMaxWireBytes + 1, '\0');
  CheckRefused(Read<EveryValue>(large), StatusCode::kResourceExhausted,
               "every-value: the message is larger than 64 MiB");
}

TEST_CASE("secrets that are replaced are overwritten in memory") {
  Secrets record;
  const auto holds_canary = [&record] {
    const auto in = [](const std::string& text) {
      return std::string_view(text.data(), text.capacity()).find(kCanary) != std::string_view::npos;
    };
    return in(record.text.Use<Test>()) || in(record.bytes.Use<Test>().data) ||
           in(record.optional_text.Use<Test>().value_or(""));
  };
  const auto fill = [&record] {
    record.text = Canary(100);
    record.bytes = Bytes{Canary(100)};
    record.optional_text = std::optional<std::string>(Canary(100));
  };
  fill();
  REQUIRE(holds_canary());
  RequireOk(internal::ReadWire(Hex("0a0161 120161 1a0161"), internal::kLayout<Secrets>, &record));
  CHECK_FALSE(holds_canary());
  CHECK(Written(record) == Hex("0a0161 120161 1a0161"));
  fill();
  RequireOk(internal::ReadWire("", internal::kLayout<Secrets>, &record));
  CHECK_FALSE(holds_canary());
  CHECK(Written(record).empty());
}

TEST_CASE("records deep in each other make room for their lengths") {
  // Each level guesses a length of two bytes, and is wrong at one or three.
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{120},
                                 std::size_t{16370}, std::size_t{16384}}) {
    Deep<0> innermost;
    innermost.text = std::string(size, 'a');
    innermost.time = absl::FromUnixMillis(-1);
    const Deep<12> outermost = Nest<12>(innermost);
    const std::string bytes = Written(outermost);
    CHECK(Rewritten<Deep<12>>(bytes) == bytes);
    for (std::size_t room = size; room < size + 150; ++room) {
      std::string out;
      out.reserve(room);
      RequireOk(Write(outermost, out));
      REQUIRE(out == bytes);
    }
  }
}

TEST_CASE("a record that is read again keeps nothing of what it held") {
  Part part{.text = Canary(40),
            .number = 5,
            .texts = std::vector<std::string>{Canary(9), Canary(9)},
            .time = absl::FromUnixSeconds(1),
            .secret = Bytes{Canary(64)}};
  RequireOk(internal::ReadWire("", internal::kLayout<Part>, &part));
  CHECK(Written(part).empty());
  part.secret = Bytes{Canary(64)};
  RequireOk(internal::ReadWire(Hex("2a 01 78"), internal::kLayout<Part>, &part));
  CHECK(Written(part) == Hex("2a 01 78"));
}

}  // namespace zweck::testing
