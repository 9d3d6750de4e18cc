// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Decimals out of text, and in each format that they come in and go out by.

#include "src/codec/decimal_text.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "tests/codec/every_value.h"
#include "tests/codec/json_fixture.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/flow/use.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::testing::decimal {

// How much, and in which currency (ISO 4217).
struct Price {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Price, N, T, Is<kind::Money>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "price", .description = "A price", .subjects = "nobody", .policy_section = "0"};

  Field<1, Decimal<2>, Required> amount;
  Field<2, OneOf<"EUR", "USD">> currency;
  Field<3, std::optional<Decimal<4>>> rate;
};
ZWECK_CATEGORY(Price, amount, currency, rate);

namespace {

using absl::StatusCode;
using codec_test::Good;
using codec_test::Refusal;
using codec_test::Written;
using internal::DecimalRead;
using internal::DecimalUnits;
using internal::ParseDecimal;

absl::Status ReadWire(std::string_view bytes, Price& price) {
  return internal::ReadWire(bytes, internal::kLayout<Price>, &price);
}
absl::Status ReadAmount(std::string_view text) {
  Price price;
  return ReadWire("\x0a" + std::string(1, static_cast<char>(text.size())) + std::string(text),
                  price);
}

TEST_CASE("a decimal is read from as many digits as it has, or fewer") {
  const auto units = [](std::string_view text, std::uint32_t digits) {
    DecimalUnits read{};
    CAPTURE(text);
    REQUIRE(ParseDecimal(text, digits, &read) == DecimalRead::kFine);
    return static_cast<std::int64_t>(read);
  };
  CHECK(units("12.30", 2) == 1230);
  CHECK(units("12.3", 2) == 1230);
  CHECK(units("12", 2) == 1200);
  CHECK(units("-0.05", 2) == -5);
  CHECK(units("-0.00", 2) == 0);
  CHECK(units("0", 0) == 0);
  CHECK(units("-9223372036854775808", 0) == std::numeric_limits<std::int64_t>::min());
  CHECK(units("92233720368547758.07", 2) == std::numeric_limits<std::int64_t>::max());
  CHECK(units("9", 18) == 9'000'000'000'000'000'000);
}

TEST_CASE("what is no decimal, too fine or too large is told apart") {
  const auto read = [](std::string_view text, std::uint32_t digits = 2) {
    DecimalUnits units{};
    return ParseDecimal(text, digits, &units);
  };
  for (const std::string_view text :
       {"", "-", ".", "1.", ".5", "+1", "01", "1e2", "1E2", "1.5e1", "NaN", "Infinity", "1,50",
        " 1", "1 ", "1.2.3", "--1", "0x1", "\xd9\xa1"}) {
    CAPTURE(text);
    CHECK(read(text) == DecimalRead::kMalformed);
  }
  CHECK(read("1.005") == DecimalRead::kTooFine);
  CHECK(read("1.000") == DecimalRead::kTooFine);
  CHECK(read("1.0", 0) == DecimalRead::kTooFine);
  CHECK(read("92233720368547758.08") == DecimalRead::kTooLarge);
  CHECK(read("-92233720368547758.09") == DecimalRead::kTooLarge);
  CHECK(read("10", 18) == DecimalRead::kTooLarge);
  CHECK(read("100000000000000000000000000000000000000000") == DecimalRead::kTooLarge);
}

TEST_CASE("random decimals come back from their text") {
  std::mt19937_64 random(4217);
  for (int i = 0; i < 10'000; ++i) {
    const auto units =
        static_cast<std::int64_t>(random() >> random() % 64) * (random() % 2 == 0 ? 1 : -1);
    const auto digits = static_cast<std::uint32_t>(random() % 19);
    std::string text(internal::kDecimalRoom, '?');
    text.resize(static_cast<std::size_t>(
        internal::WriteDecimal(static_cast<DecimalUnits>(units), digits, text.data()) -
        text.data()));
    DecimalUnits read{};
    CAPTURE(text);
    REQUIRE(ParseDecimal(text, digits, &read) == DecimalRead::kFine);
    REQUIRE(static_cast<std::int64_t>(read) == units);
  }
}

TEST_CASE("a decimal is text in JSON, and read from a number too, never by way of a double") {
  const std::string json = R"({"amount":"12.30","currency":"EUR","rate":"-0.0001"})";
  CHECK(Written(Good<Price>(json)) == json);
  CHECK(Written(Good<Price>(R"({"amount":12.3})")) == R"({"amount":"12.30"})");
  CHECK(Written(Good<Price>(R"({"amount":90071992547409.93})")) ==
        R"({"amount":"90071992547409.93"})");
  CHECK(Written(Good<Price>(R"({"amount":0,"rate":"0"})")) ==
        R"({"amount":"0.00","rate":"0.0000"})");
  const Price price = Good<Price>(json);
  CHECK(price.amount.Use<Test>() == Decimal<2>::Of(1230));
  const auto refusal = [](const std::string& value) {
    return Refusal<Price>("{\"amount\":" + value + "}");
  };
  for (const char* value : {"\"12,30\"", "\"\"", "\"NaN\"", "1e2", "\"1e2\"", "true", "{}"}) {
    CAPTURE(value);
    CHECK(refusal(value) ==
          "INVALID_ARGUMENT: price: /amount: the value is not a decimal number such as 12.30, at "
          "byte 10");
  }
  CHECK(refusal("12.305") ==
        "INVALID_ARGUMENT: price: /amount: the value has more digits after the point than its "
        "field, at byte 10");
  CHECK(refusal("1e400").starts_with("INVALID_ARGUMENT"));
  CHECK(refusal("92233720368547758.08") ==
        "OUT_OF_RANGE: price: /amount: the value is out of range, at byte 10");
  CHECK(Refusal<Price>("{}").starts_with("INVALID_ARGUMENT: price.amount: the value is required"));
}

TEST_CASE("a decimal is a string on the wire") {
  Price price;
  price.amount = Decimal<2>::Of(-5);
  std::string bytes;
  const CodecKey& key = InsecureDoorAccessForTests::Key();
  RequireOk(internal::WriteWire(key, internal::kLayout<Price>, &price, bytes));
  CHECK(bytes == "\x0a\x05-0.05");
  Price read;
  RequireOk(ReadWire(bytes, read));
  CHECK(read.amount.Use<Test>() == Decimal<2>::Of(-5));
  CheckRefused(ReadAmount("1.005"), StatusCode::kInvalidArgument,
               "price.amount: the value has more digits");
  CheckRefused(ReadAmount("1e5"), StatusCode::kInvalidArgument, "price.amount: the value is not a");
  CheckRefused(ReadAmount(kCanary), StatusCode::kInvalidArgument, "price.amount");
  CheckRefused(ReadAmount("92233720368547758.08"), StatusCode::kOutOfRange,
               "price.amount: the value is out of range");
  // Required, and other writers leave out what is empty.
  CheckRefused(ReadAmount(""), StatusCode::kInvalidArgument, "price.amount: the value is required");
  CheckRefused(ReadWire("", read), StatusCode::kInvalidArgument,
               "price.amount: the value is required");
  EveryValue other;
  RequireOk(internal::ReadWire(std::string_view("\xca\x03\x00", 3), internal::kLayout<EveryValue>,
                               &other));
  CHECK(other.single_decimal.Use<Test>() == Decimal<2>());
}

TEST_CASE("a decimal is text in a row, of which a later declaration may have more digits") {
  internal::Row row;
  Price price;
  price.amount = Decimal<2>::Of(1230);
  const CodecKey& key = InsecureDoorAccessForTests::Key();
  RequireOk(internal::ToRow(key, internal::kLayout<Price>, &price, row));
  REQUIRE(row.values().size() == 3);
  CHECK(row.values()[0].kind == store::Value::Kind::kText);
  CHECK(row.values()[0].bytes == "12.30");
  CHECK(row.values()[2].kind == store::Value::Kind::kNull);
  const auto read = [](store::Value amount) {
    Price record;
    const store::Value values[] = {amount, store::Value::Text("EUR"), store::Value::Null()};
    const absl::Status status = internal::FromRow(internal::kLayout<Price>, values, &record);
    return std::pair(status, record.amount.Use<Test>());
  };
  CHECK(read(store::Value::Text("12.3")).second == Decimal<2>::Of(1230));
  for (const std::string_view text : {"12.305", "", "x", "92233720368547758.08"}) {
    CheckRefused(read(store::Value::Text(text)).first, StatusCode::kDataLoss, "price.amount: ");
  }
  CheckRefused(read(store::Value::Integer(1230)).first, StatusCode::kDataLoss, "price.amount: ");
  CheckRefused(read(store::Value::Real(12.3)).first, StatusCode::kDataLoss, "price.amount: ");
}

}  // namespace
}  // namespace zweck::testing::decimal
