// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The JSON mapping of each type of value in each shape, both ways.

#include "zweck/internal/codec/json.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "src/text/cat.h"
#include "tests/codec/every_value.h"
#include "tests/codec/json_fixture.h"

namespace zweck::codec_test {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// What is read from `json` is written as `written`, and that is read and written again as itself.
void CheckRoundTrip(const std::string& json, const std::string& written) {
  const std::string out = Written(Good<Everything>(json));
  CHECK(out == written);
  CHECK(Written(Good<Everything>(out)) == written);
  CHECK(nlohmann::json::accept(out));
}

TEST_CASE("Every type is read and written, plain") {
  const std::string json =
      R"({"text":"Ada","flag":true,"smallInt":-3,"smallUint":4000000000,"largeInt":"-5",)"
      R"("largeUint":"18446744073709551615","real":1.5,"product":"PRODUCT_JIRA","bytes":"AP8=",)"
      R"("time":"2026-11-24T01:02:03.004Z","day":"2026-11-24","note":{"bodyText":"n","rank":1}})";
  CheckRoundTrip(json, json);
  const auto record = Good<Everything>(json);
  CHECK(record.text.Use<Test>() == "Ada");
  CHECK(record.flag.Use<Test>());
  CHECK(record.small_int.Use<Test>() == -3);
  CHECK(record.small_uint.Use<Test>() == 4'000'000'000);
  CHECK(record.large_int.Use<Test>() == -5);
  CHECK(record.large_uint.Use<Test>() == std::numeric_limits<std::uint64_t>::max());
  CHECK(record.real.Use<Test>() == 1.5);
  CHECK(record.product.Use<Test>() == Product::kJira);
  CHECK(record.bytes.Use<Test>() == Bytes{std::string("\0\xFF", 2)});
  CHECK(record.time.Use<Test>() == absl::FromUnixMillis(1'795'482'123'004));
  CHECK(record.day.Use<Test>() == absl::CivilDay(2026, 11, 24));
  CHECK(record.note.Use<Test>().body_text.Use<Test>() == "n");
  CHECK(record.note.Use<Test>().rank.Use<Test>() == 1);
}

TEST_CASE("Every type is read and written, optional") {
  const std::string json =
      R"({"maybeText":"","maybeFlag":false,"maybeSmallInt":0,"maybeSmallUint":0,)"
      R"("maybeLargeInt":"0","maybeLargeUint":"0","maybeReal":0,)"
      R"("maybeProduct":"PRODUCT_UNSPECIFIED","maybeBytes":"",)"
      R"("maybeTime":"1970-01-01T00:00:00Z","maybeDay":"1970-01-01","maybeNote":{}})";
  CheckRoundTrip(json, json);
  const auto record = Good<Everything>(json);
  CHECK(record.maybe_text.Use<Test>() == "");
  CHECK(record.maybe_flag.Use<Test>() == false);
  CHECK(record.maybe_small_int.Use<Test>() == 0);
  CHECK(record.maybe_product.Use<Test>() == Product::kUnspecified);
  CHECK(record.maybe_time.Use<Test>() == absl::UnixEpoch());
  CHECK(record.maybe_note.Use<Test>().has_value());
  const auto other = Good<Everything>(
      R"({"maybeText":"x","maybeLargeInt":7,"maybeReal":2,"maybeNote":{"rank":3}})");
  CHECK(other.maybe_text.Use<Test>() == "x");
  CHECK(other.maybe_large_int.Use<Test>() == 7);
  CHECK(other.maybe_real.Use<Test>() == 2.0);
  CHECK(other.maybe_note.Use<Test>()->rank.Use<Test>() == 3);
  CHECK_FALSE(other.maybe_flag.Use<Test>().has_value());
}

TEST_CASE("Every type is read and written, as a list") {
  const std::string json =
      R"({"texts":["","b"],"flags":[true,false,true],"smallInts":[0,-1],"smallUints":[1],)"
      R"("largeInts":["0","9223372036854775807"],"largeUints":["1"],"reals":[0,-0,1e+300],)"
      R"("products":["PRODUCT_UNSPECIFIED","PRODUCT_OLD_ONE",99],"byteStrings":["","AA=="],)"
      R"("times":["1970-01-01T00:00:00Z"],"days":["1970-01-01","2024-02-29"],)"
      R"("notes":[{},{"bodyText":"x"}]})";
  CheckRoundTrip(json, json);
  const auto record = Good<Everything>(json);
  CHECK(record.flags.Use<Test>() == std::vector<bool>{true, false, true});
  CHECK(record.products.Use<Test>()[2] == static_cast<Product>(99));
  CHECK(std::signbit(record.reals.Use<Test>()[1]));
  CHECK(record.notes.Use<Test>().size() == 2);
}

TEST_CASE("What holds nothing is left out, and null and empty lists are nothing") {
  CHECK(Written(Everything()) == "{}");
  CheckRoundTrip(R"({"text":"","flag":false,"smallInt":0,"largeUint":"0","real":0,"product":0,)"
                 R"("bytes":"","time":"1970-01-01T00:00:00Z","day":"1970-01-01","note":{},)"
                 R"("texts":[],"notes":[],"small_enum":"none"})",
                 "{}");
  for (const internal::FieldLayout& field : internal::kLayout<Everything>.fields) {
    const auto in = From<Everything>("{\"" + std::string(field.json_name) + "\":null}");
    CAPTURE(field.name);
    CHECK(in.status.ToString() == "OK");
    CHECK(in.report.kept == 0);
    CHECK(in.report.dropped == 0);
    CHECK(Written(in.record) == "{}");
  }
}

TEST_CASE("Both spellings of a name are read, and nothing like them") {
  CHECK(Get(R"({"small_int":1})", &Everything::small_int) == 1);
  CHECK(Get(R"({"smallInt":1})", &Everything::small_int) == 1);
  CHECK(Get(R"({"small\u005fint":1})", &Everything::small_int) == 1);
  CHECK(Get(R"({"maybeLargeUin\u0074":1})", &Everything::maybe_large_uint) == 1);
  for (const char* name : {"SmallInt", "smallint", "small_Int", "smallInt ", "smallIn", "", "s",
                           "small-int", "smallInt\\u0000", "maybeLargeUintX", "maybeLargeUinT"}) {
    const auto in = From<Everything>("{\"" + std::string(name) + "\":1}");
    CAPTURE(name);
    CHECK(in.status.ToString() == "OK");
    CHECK(in.report.dropped == 1);
    CHECK(Written(in.record) == "{}");
  }
}

TEST_CASE("Whole numbers are exact, in any of their forms") {
  const auto read = [](const std::string& number) {
    return Get("{\"largeInt\":" + number + "}", &Everything::large_int);
  };
  CHECK(read("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
  CHECK(read("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  CHECK(read("\"-9223372036854775808\"") == std::numeric_limits<std::int64_t>::min());
  CHECK(read("9007199254740993.0") == 9007199254740993);
  CHECK(read("9007199254740993000e-3") == 9007199254740993);
  CHECK(read("1.0") == 1);
  CHECK(read("1e3") == 1000);
  CHECK(read("1E+3") == 1000);
  CHECK(read("-0") == 0);
  CHECK(read("-0.0e5") == 0);
  CHECK(read("0e999999999999999999999") == 0);
  CHECK(read("\"1.5e1\"") == 15);
  CHECK(read("\"\\u0031\\u0032\"") == 12);
  CHECK(read("1" + std::string(1000, '0') + "e-1000") == 1);
  CHECK(Get(R"({"smallUint":4294967295})", &Everything::small_uint) == 4294967295);
  CHECK(Get(R"({"smallUint":-0})", &Everything::small_uint) == 0);
  CHECK(Get(R"({"smallInt":-2147483648})", &Everything::small_int) == INT32_MIN);
}

TEST_CASE("Doubles are read exactly, and written as short as they can be") {
  const auto read = [](const std::string& number) {
    return Get("{\"real\":" + number + "}", &Everything::real);
  };
  CHECK(read("0.1") == 0.1);
  CHECK(read("\"0.1\"") == 0.1);
  CHECK(read("1e308") == 1e308);
  CHECK(read("5e-324") == std::numeric_limits<double>::denorm_min());
  CHECK(read("1e-400") == 0.0);
  CHECK(std::signbit(read("-1e-400")));
  CHECK(read("0." + std::string(500, '0') + "1e501") == 1.0);
  CHECK(std::isnan(read("\"NaN\"")));
  CHECK(read("\"Infinity\"") == kInfinity);
  CHECK(read("\"-Infinity\"") == -kInfinity);
  Everything record;
  record.reals =
      std::vector<double>{0.1, 1e21, 100, -0.0, kInfinity, -kInfinity, std::nan(""), 5e-324};
  CHECK(Written(record) == R"({"reals":[0.1,1e+21,100,-0,"Infinity","-Infinity","NaN",5e-324]})");
  record.reals = std::vector<double>{};
  record.real = -0.0;
  CHECK(Written(record) == R"({"real":-0})");
}

TEST_CASE("Numbers of 8 and 16 bits are in their range, or refused by their place") {
  using testing::EveryValue;
  const std::string json =
      R"({"singleInt8":-128,"optionalUint8":255,"repeatedInt16":[-32768,32767],)"
      R"("singleUint16":65535,"singleLongLong":"-9223372036854775808",)"
      R"("singleUnsignedLongLong":"18446744073709551615"})";
  CHECK(Written(Good<EveryValue>(json)) == json);
  const auto exponent = Good<EveryValue>(R"({"singleInt8":1.27e2})");
  CHECK(exponent.single_int8.Use<testing::Test>() == 127);
  const std::pair<std::string_view, std::string_view> kOutside[] = {
      {"/singleInt8", "128"},
      {"/singleInt8", "-129"},
      {"/singleInt8", "1e3"},
      {"/optionalUint8", "256"},
      {"/optionalUint8", "-1"},
      {"/singleInt16", "32768"},
      {"/singleInt16", "-32769"},
      {"/singleUint16", "65536"},
      {"/singleUint16", "\"-1\""},
      {"/singleLongLong", "1e19"},
      {"/singleUnsignedLongLong", "18446744073709551616"},
      {"/singleFloat", "3.5e38"},
      {"/singleFloat", "-1e39"},
  };
  for (const auto& [pointer, value] : kOutside) {
    const std::string refusal =
        Refusal<EveryValue>(text::Cat({"{\"", pointer.substr(1), "\":", value, "}"}));
    CAPTURE(refusal);
    CHECK(refusal.starts_with(
        text::Cat({"OUT_OF_RANGE: every-value: ", pointer, ": the value is out of range"})));
  }
  CHECK(Refusal<EveryValue>(R"({"repeatedInt8":[1,200]})") ==
        "OUT_OF_RANGE: every-value: /repeatedInt8/1: the value is out of range, at byte 19");
}

TEST_CASE("Floats are written as short as they can be, and read as the nearest") {
  using testing::EveryValue;
  EveryValue record;
  record.repeated_float = std::vector<float>{
      0.1F, 16777216, -0.0F, std::numeric_limits<float>::infinity(), std::nanf(""), 1e-45F};
  CHECK(Written(record) == R"({"repeatedFloat":[0.1,16777216,-0,"Infinity","NaN",1e-45]})");
  const auto read = [](const std::string& number) {
    const auto in = Good<EveryValue>("{\"singleFloat\":" + number + "}");
    return in.single_float.Use<testing::Test>();
  };
  CHECK(read("\"0.1\"") == 0.1F);
  CHECK(read("\"-Infinity\"") == -std::numeric_limits<float>::infinity());
}

TEST_CASE("Enumerations are read by number, by name and by what a name comes down to") {
  const auto read = [](const std::string& value) {
    return Get("{\"product\":" + value + "}", &Everything::product);
  };
  for (const char* value :
       {"2", "2.0", "\"PRODUCT_DATA_CENTER\"", "\"DATA_CENTER\"", "\"data-center\"",
        "\"Data Center\"", "\"dataCenter\"", "\"data\\u0020center\"", "\" data center! \""}) {
    CAPTURE(value);
    CHECK(read(value) == Product::kDataCenter);
  }
  CHECK(read("-7") == Product::kOldOne);
  CHECK(read("\"oldOne\"") == Product::kOldOne);
  CHECK(read("-2147483648") == static_cast<Product>(INT32_MIN));
  CHECK(Written(Good<Everything>(R"({"product":12345})")) == R"({"product":12345})");
  CHECK(Written(Good<Everything>(R"({"product":"jira"})")) == R"({"product":"PRODUCT_JIRA"})");
  for (const char* value : {"\"confluence\"", "\"\"", "\"2\"", "\"jiré\"", "\"jiraX\"",
                            "\"product-jira-x\"", "\"UNSPECIFIE\""}) {
    CAPTURE(value);
    CHECK(Refusal<Everything>("{\"product\":" + std::string(value) + "}") ==
          "INVALID_ARGUMENT: everything: /product: the value is not a name of its enumeration, at "
          "byte 11");
  }
  CHECK(Refusal<Everything>(R"({"product":2147483648})") ==
        "OUT_OF_RANGE: everything: /product: the value is out of range, at byte 11");
  CHECK(Get(R"({"smallEnum":255})", &Everything::small_enum) == static_cast<Small>(255));
  CHECK(Refusal<Everything>(R"({"smallEnum":256})") ==
        "OUT_OF_RANGE: everything: /smallEnum: the value is out of range, at byte 13");
  CHECK(Refusal<Everything>(R"({"products":["jira",1.5]})") ==
        "INVALID_ARGUMENT: everything: /products/1: the value is not a whole number, at byte 20");
}

TEST_CASE("Times are read from RFC 3339 and from milliseconds") {
  const auto read = [](const std::string& value) {
    return Get("{\"time\":" + value + "}", &Everything::time);
  };
  const absl::Time time = absl::FromUnixMillis(1'550'286'112'971);
  CHECK(read("\"2019-02-16T03:01:52.971Z\"") == time);
  CHECK(read("\"2019-02-15T19:01:52.971-08:00\"") == time);
  CHECK(read("\"2019-02-15T19:01:52.971-0800\"") == time);
  CHECK(read("\"2019-02-15T19:01:52.971\\u002d0800\"") == time);
  CHECK(read("1550286112971") == time);
  CHECK(read("1550286112971.0") == time);
  CHECK(read("-1000") == absl::FromUnixSeconds(-1));
  CHECK(Refusal<Everything>(R"({"time":253402300800000})") ==
        "OUT_OF_RANGE: everything: /time: the time is not in the years 1 to 9999 of UTC, at byte "
        "8");
  CHECK(Refusal<Everything>(R"({"time":1e300})") ==
        "OUT_OF_RANGE: everything: /time: the value is out of range, at byte 8");
  CHECK(Refusal<Everything>(R"({"day":"2026-11-24T00:00:00Z"})") ==
        "INVALID_ARGUMENT: everything: /day: the value is not a day such as 2026-11-24, at byte 7");
}

TEST_CASE("Bytes are read in both alphabets, with padding or without, and written in one") {
  const auto read = [](const std::string& value) {
    return Get("{\"bytes\":\"" + value + "\"}", &Everything::bytes).data;
  };
  CHECK(read("-_-_") == "\xFB\xFF\xBF");
  CHECK(read("+/+/") == "\xFB\xFF\xBF");
  CHECK(read("+\\/+\\/") == "\xFB\xFF\xBF");
  CHECK(read("YWI=") == "ab");
  CHECK(read("YWI") == "ab");
  CHECK(read("YW\\u0049=") == "ab");
  for (const char* value : {"Y", "YWI==", "YW=I", "=", "YWJ", "YQ=", "-/-/", "Y WI", "YWI=\\n"}) {
    CAPTURE(value);
    CHECK(Refusal<Everything>("{\"bytes\":\"" + std::string(value) + "\"}") ==
          "INVALID_ARGUMENT: everything: /bytes: the value is not base64, at byte 9");
  }
  Everything record;
  for (std::size_t size : {1, 2, 3, 380, 381, 382, 5000}) {
    record.bytes = Bytes{std::string(size, '\xFB')};
    CHECK(Get(Written(record), &Everything::bytes).data == std::string(size, '\xFB'));
  }
}

TEST_CASE("Text is escaped where JSON asks for it, and nowhere else") {
  std::string all;
  for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
  all += "ä€😀";
  Everything record;
  // Each character at each place of a block, and at each place after the last whole one.
  for (std::size_t before = 0; before < 33; ++before) {
    record.text = std::string(before, 'x') + all;
    const std::string out = Written(record);
    CHECK(nlohmann::json::parse(out)["text"].get<std::string>() == record.text.Use<Test>());
    CHECK(Get(out, &Everything::text) == record.text.Use<Test>());
    for (const char c : all) {
      record.text = std::string(before, 'x') + c;
      if ((c & 0x80) != 0) continue;
      CHECK(nlohmann::json::parse(Written(record))["text"].get<std::string>() ==
            record.text.Use<Test>());
    }
  }
  record.text = "\"\\/\b\f\n\r\t\x01\x1F\x7F<>&'";
  CHECK(Written(record) == "{\"text\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F<>&'\"}");
}

TEST_CASE("Text that is decoded in pieces is whole, and no longer than its field") {
  // A backslash at every place around the size of a piece.
  for (std::size_t size = 1980; size < 2100; ++size) {
    const std::string text =
        "\t" + std::string(size, 'x') + "\n\xC3\xA4\"" + std::string(size, 'y');
    const std::string json = nlohmann::json{{"text", text}}.dump();
    REQUIRE(Get(json, &Everything::text) == text);
  }
  CHECK(Get(R"({"shortText":"\n234567\n"})", &Everything::short_text) == "\n234567\n");
  CHECK(Refusal<Everything>(R"({"shortText":"\n2345678\n"})") ==
        "OUT_OF_RANGE: everything: /shortText: the value is longer than 8 bytes, at byte 13");
  CHECK(Refusal<Everything>("{\"text\":\"\\n\xFF\"}") ==
        "INVALID_ARGUMENT: everything: /text: text is not UTF-8, at byte 8");
}

TEST_CASE("Long text is read and written whole, escapes at any place") {
  for (const std::size_t size : {15, 16, 17, 31, 63, 64, 4093, 4094, 4095, 4096, 5000, 60000}) {
    for (const std::size_t step : {1, 7, 100, 5000}) {
      std::string text(size, 'a');
      for (std::size_t i = 0; i < size; i += step) text[i] = i % 2 == 0 ? '\n' : '\x02';
      Everything record;
      record.text = text;
      const std::string out = Written(record);
      CHECK(Get(out, &Everything::text) == text);
      CHECK(nlohmann::json::parse(out)["text"].get<std::string>() == text);
    }
  }
}

TEST_CASE("A record is appended, and nothing is left of one that can't be written") {
  Everything record;
  record.text = std::string(5000, 'x');
  std::string out = "before";
  REQUIRE(internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<Everything>,
                              &record, out)
              .ok());
  CHECK(out == "before{\"text\":\"" + std::string(5000, 'x') + "\"}");

  const auto refused = [](Everything wrong) {
    wrong.secret = std::string(30000, 'x');
    std::string kept = "before";
    const absl::Status status = internal::WriteJson(InsecureDoorAccessForTests::Key(),
                                                    internal::kLayout<Everything>, &wrong, kept);
    CHECK(kept == "before");
    return status.ToString();
  };
  const std::string invalid = "canary\xFF";
  record.text = invalid;
  CHECK(refused(record) == "INVALID_ARGUMENT: everything: /text: the value is not UTF-8");
  record.text = "Ada";
  record.texts = std::vector<std::string>{"a", "b", std::string(40, 'x') + invalid};
  CHECK(refused(record) == "INVALID_ARGUMENT: everything: /texts/2: the value is not UTF-8");
  record.texts = std::vector<std::string>{};
  std::vector<Note> notes(3);
  notes[1].body_text = invalid;
  record.notes = notes;
  CHECK(refused(record) ==
        "INVALID_ARGUMENT: everything: /notes/1/bodyText: the value is not UTF-8");
  record.notes = std::vector<Note>{};
  record.short_text = "123456789";
  CHECK(refused(record) ==
        "OUT_OF_RANGE: everything: /shortText: the value is longer than 8 bytes");
  record.short_text = "";
  record.short_bytes = Bytes{"12345"};
  CHECK(refused(record) ==
        "OUT_OF_RANGE: everything: /shortBytes: the value is longer than 4 bytes");
  record.short_bytes = Bytes{};
  record.time = absl::InfiniteFuture();
  CHECK(refused(record) ==
        "OUT_OF_RANGE: everything: /time: the value is not in the years 1 to 9999");
  record.time = absl::UnixEpoch();
  record.days = std::vector<absl::CivilDay>{absl::CivilDay(10000, 1, 1)};
  CHECK(refused(record) ==
        "OUT_OF_RANGE: everything: /days/0: the value is not in the years 1 to 9999");
}

TEST_CASE("A record is the same in whatever room there is") {
  Everything record;
  std::vector<Note> notes(3);
  notes[0].body_text = "one\n";
  notes[2].rank = -7;
  record.text = "a text of more than sixteen bytes";
  record.product = Product::kDataCenter;
  record.notes = notes;
  record.texts = std::vector<std::string>{"", "\x01\x02\x03", "\xC3\xA4"};
  record.bytes = Bytes{"\xFF"};
  record.maybe_note = Note();
  record.products = std::vector<Product>{Product::kJira, static_cast<Product>(99)};
  record.secret = "hush";
  const std::string written = Written(record);
  REQUIRE(nlohmann::json::accept(written));
  for (std::size_t room = 0; room < written.size() + 300; ++room) {
    std::string out = "before";
    out.reserve(room);
    REQUIRE(internal::WriteJson(InsecureDoorAccessForTests::Key(), internal::kLayout<Everything>,
                                &record, out)
                .ok());
    REQUIRE(out == "before" + written);
  }
}

TEST_CASE("A nested record that holds nothing is left out, also where much stands before it") {
  Everything record;
  for (std::size_t size = 3500; size < 4200; ++size) {
    record.text = std::string(size, 'x');
    record.maybe_flag = true;
    CHECK(Written(record) == "{\"text\":\"" + std::string(size, 'x') + "\",\"maybeFlag\":true}");
  }
}

TEST_CASE("What is secret stays whole when it is long") {
  const std::string secret = std::string(20000, 's') + "\n\xC3\xA4";
  Everything record;
  record.secret = secret;
  record.secret_bytes = Bytes{secret};
  const auto back = Good<Everything>(Written(record));
  CHECK(back.secret.Use<Test>() == secret);
  CHECK(back.secret_bytes.Use<Test>()->data == secret);
}

}  // namespace
}  // namespace zweck::codec_test
