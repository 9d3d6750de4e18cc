// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record as a form: the same members and texts as in JSON, as a browser would send them.

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/codec/every_value.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/form.h"
#include "zweck/internal/codec/to_bytes.h"

namespace zweck::testing {
namespace {

struct Letter {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Letter, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "letter", .description = "Letter", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string, MaxBytes<40>> first_name;
  Field<2, std::optional<std::string>> note;
  Field<3, bool> urgent;
  Field<4, std::int32_t> pages;
  Field<5, std::optional<std::int64_t>> order_number;
  Field<6, double> weight;
  Field<7, Colour> colour;
  Field<8, absl::Time> sent;
  Field<9, absl::CivilDay> day;
  Field<10, Bytes> seal;
  Field<11, std::uint32_t, Required> copies;
  Field<12, std::string, Secret> code;
};
ZWECK_CATEGORY(Letter, first_name, note, urgent, pages, order_number, weight, colour, sent, day,
               seal, copies, code);

// Without what is always there.
std::string Form(const Letter& letter) {
  std::string out;
  RequireOk(ToForm(InsecureDoorAccessForTests::Key(), letter, out));
  const std::size_t always = out.find("copies=0");
  REQUIRE(always != std::string::npos);
  out.erase(always > 0 ? always - 1 : 0, std::string("&copies=0").size());
  return out;
}

}  // namespace

TEST_CASE("a form has each field by the name and with the text that JSON has") {
  Letter letter;
  letter.first_name = "Ada";
  letter.note = "";
  letter.urgent = true;
  letter.pages = -3;
  letter.order_number = 9'007'199'254'740'993;
  letter.weight = 1.5e300;
  letter.colour = Colour::kGreen;
  letter.sent = absl::FromUnixMillis(1'700'000'000'123);
  letter.day = absl::CivilDay(2026, 11, 29);
  letter.seal = Bytes{"\xff\xfe\xfd?"};
  letter.copies = 2U;
  letter.code = "a&b=c";
  std::string out = "before&";
  RequireOk(ToForm(InsecureDoorAccessForTests::Key(), letter, out));
  CHECK(out ==
        "before&firstName=Ada&note=&urgent=true&pages=-3&orderNumber=9007199254740993"
        "&weight=1.5e%2B300&colour=COLOUR_GREEN&sent=2023-11-14T22%3A13%3A20.123Z&day=2026-11-29"
        "&seal=%2F%2F79Pw%3D%3D&copies=2&code=a%26b%3Dc");
}

TEST_CASE("what holds nothing is left out, unless it is required") {
  std::string out;
  RequireOk(ToForm(InsecureDoorAccessForTests::Key(), Letter(), out));
  CHECK(out == "copies=0");
}

TEST_CASE("text is escaped as the URL standard has it") {
  struct Case {
    const char* text;
    const char* escaped;
  };
  for (const auto& [text, escaped] :
       {Case{"AZaz09*-._", "AZaz09*-._"}, Case{"a b  c", "a+b++c"}, Case{"a+b", "a%2Bb"},
        Case{"a&b=c;d", "a%26b%3Dc%3Bd"}, Case{"100%", "100%25"}, Case{"%41", "%2541"},
        Case{"line\r\nline\nline\r", "line%0D%0Aline%0Aline%0D"}, Case{"\t\x01\x7f", "%09%01%7F"},
        Case{"~!'()/?#[]@:$,\"<>\\^`{|}",
             "%7E%21%27%28%29%2F%3F%23%5B%5D%40%3A%24%2C%22%3C%3E%5C%5E%60%7B%7C%7D"},
        Case{"gr\xc3\xbc\xc3\x9f", "gr%C3%BC%C3%9F"},
        Case{"\xe2\x82\xac\xf0\x9f\x99\x82", "%E2%82%AC%F0%9F%99%82"}}) {
    Letter letter;
    letter.first_name = text;
    CHECK(Form(letter) == "firstName=" + std::string(escaped));
  }
  Letter letter;
  letter.first_name = std::string("a\0b", 3);
  CHECK(Form(letter) == "firstName=a%00b");
}

TEST_CASE("what JSON refuses is refused, by its place and without its value") {
  Letter letter;
  std::string out = "before";
  letter.first_name = "Zq9Canary\xff";
  CheckRefused(ToForm(InsecureDoorAccessForTests::Key(), letter, out),
               absl::StatusCode::kInvalidArgument, "letter: /firstName");
  letter.first_name = "Zq9Canary" + std::string(40, 'x');
  CheckRefused(ToForm(InsecureDoorAccessForTests::Key(), letter, out),
               absl::StatusCode::kOutOfRange, "letter: /firstName");
  letter.first_name = "";
  letter.sent = absl::InfiniteFuture();
  CheckRefused(ToForm(InsecureDoorAccessForTests::Key(), letter, out),
               absl::StatusCode::kOutOfRange, "letter: /sent");
  CHECK(out == "before");
}

TEST_CASE("what Transmit refuses while compiling is refused here, too, and nothing of it is left") {
  EveryValue record;
  std::string out = "before";
  record.single_string = "Zq9Canary";
  record.repeated_int32 = std::vector<std::int32_t>{1, 2};
  CheckRefused(ToForm(InsecureDoorAccessForTests::Key(), record, out),
               absl::StatusCode::kInvalidArgument, "every-value: /repeatedInt32");
  CHECK(out == "before");
  record = {};
  record.single_record = [] {
    Part part;
    part.text = "Zq9Canary";
    return part;
  }();
  CheckRefused(ToForm(InsecureDoorAccessForTests::Key(), record, out),
               absl::StatusCode::kInvalidArgument, "every-value: /singleRecord");
  CHECK(out == "before");
}

}  // namespace zweck::testing
