// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Messages written while compiling, read by libprotobuf.

#include "zweck/internal/flow/encoding.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/flow/message.h"
#include "tests/refusals/policy.h"
#include "zweck/declare/decimal.h"
#include "zweck/declare/kinds.h"
#include "zweck/declare/tags.h"
#include "zweck/v1/inventory.pb.h"

namespace encoding_test {

namespace {

template <class Message, class Facts>
Message Read(const Facts& facts) {
  zweck::internal::Encoder counter;
  zweck::internal::Write(counter, facts);
  std::array<std::uint32_t, 300> words{};
  zweck::internal::Encoder out(words.data());
  zweck::internal::Write(out, facts);
  REQUIRE(out.size() == counter.size());
  Message message;
  REQUIRE(message.ParseFromString(flow_test::BytesOf(words).substr(0, out.size())));
  return message;
}

zweck::v1::Place PlaceOf(std::string_view file) {
  return Read<zweck::v1::Place>(zweck::internal::Place{.file = file, .line = 70000});
}

zweck::v1::Field FieldOf(const zweck::internal::MemberTraits& member) {
  const zweck::internal::FieldFacts facts = zweck::internal::FactsOfField(member, {});
  return Read<zweck::v1::Field>(
      zweck::internal::FieldOfCategory{.field = &facts, .category = &acme::Customer::kInfo});
}

}  // namespace

TEST_CASE("Of a place stay the last two parts of its path") {
  CHECK(PlaceOf("/home/ada/shop/include/shop/customer.h").file() == "shop/customer.h");
  CHECK(PlaceOf("shop/customer.h").file() == "shop/customer.h");
  CHECK(PlaceOf("customer.h").file() == "customer.h");
  CHECK(PlaceOf("/customer.h").file() == "/customer.h");
  CHECK(PlaceOf("customer.h").line() == 70000);
}

TEST_CASE("A retention of 0 seconds after an event is one all the same") {
  const auto retention = Read<zweck::v1::Retention>(
      zweck::internal::EndFacts{.seconds = 0, .until = true, .event = "it ends"});
  CHECK(retention.seconds() == 0);
  CHECK(retention.until() == "it ends");
  CHECK(Read<zweck::v1::Retention>(zweck::internal::EndFacts{.seconds = 9'000'000'000'000})
            .seconds() == 9'000'000'000'000);
}

TEST_CASE("Of several ends each is told, with what it counts from") {
  using zweck::internal::EndFacts;
  constexpr EndFacts kEnds[] = {{.seconds = 3, .field = "seen", .when_absent = 4},
                                {.seconds = 5, .end_of_year = true}};
  const auto retention = Read<zweck::v1::Retention>(zweck::View<EndFacts>(kEnds));
  REQUIRE(retention.first_of_size() == 2);
  CHECK(retention.seconds() == 0);
  CHECK(retention.first_of(0).seconds() == 3);
  CHECK(retention.first_of(0).since() == "seen");
  CHECK(retention.first_of(0).when_absent() == 4);
  CHECK_FALSE(retention.first_of(0).end_of_year());
  CHECK(retention.first_of(1).end_of_year());
}

TEST_CASE("A field says which pointers it is read from, in their order") {
  using Type = zweck::internal::FieldType<std::string, zweck::Is<zweck::kind::EmailAddress>,
                                          zweck::At<"/mail">, zweck::Key, zweck::At<"/a/[b=c]/d">>;
  const zweck::internal::MemberTraits member{.name = "email",
                                             .number = 2,
                                             .type = &zweck::internal::kTypeTraits<Type>,
                                             .inner = &zweck::internal::kInnerTraits<std::string>};
  const auto field = FieldOf(member);
  REQUIRE(field.pointers_size() == 2);
  CHECK(field.pointers(0) == "/mail");
  CHECK(field.pointers(1) == "/a/[b=c]/d");
  CHECK(field.key());
  CHECK(field.name() == "email");
}

TEST_CASE("A field has the type of its element in the schema") {
  const auto type_of = []<class T>(T* /*type*/) {
    using Type = zweck::internal::FieldType<T, zweck::Is<zweck::kind::Count>>;
    const zweck::internal::MemberTraits member{.name = "n",
                                               .number = 1,
                                               .type = &zweck::internal::kTypeTraits<Type>,
                                               .inner = &zweck::internal::kInnerTraits<T>};
    return zweck::v1::ValueType_Name(FieldOf(member).type());
  };
  CHECK(type_of(static_cast<bool*>(nullptr)) == "VALUE_TYPE_BOOL");
  CHECK(type_of(static_cast<std::int8_t*>(nullptr)) == "VALUE_TYPE_INT8");
  CHECK(type_of(static_cast<std::uint8_t*>(nullptr)) == "VALUE_TYPE_UINT8");
  CHECK(type_of(static_cast<std::int16_t*>(nullptr)) == "VALUE_TYPE_INT16");
  CHECK(type_of(static_cast<std::uint16_t*>(nullptr)) == "VALUE_TYPE_UINT16");
  CHECK(type_of(static_cast<std::int32_t*>(nullptr)) == "VALUE_TYPE_INT32");
  CHECK(type_of(static_cast<std::uint32_t*>(nullptr)) == "VALUE_TYPE_UINT32");
  CHECK(type_of(static_cast<long*>(nullptr)) == "VALUE_TYPE_INT64");
  CHECK(type_of(static_cast<long long*>(nullptr)) == "VALUE_TYPE_INT64");
  CHECK(type_of(static_cast<unsigned long*>(nullptr)) == "VALUE_TYPE_UINT64");
  CHECK(type_of(static_cast<unsigned long long*>(nullptr)) == "VALUE_TYPE_UINT64");
  CHECK(type_of(static_cast<float*>(nullptr)) == "VALUE_TYPE_FLOAT");
  CHECK(type_of(static_cast<double*>(nullptr)) == "VALUE_TYPE_DOUBLE");
  CHECK(type_of(static_cast<std::string*>(nullptr)) == "VALUE_TYPE_STRING");
  CHECK(type_of(static_cast<zweck::Bytes*>(nullptr)) == "VALUE_TYPE_BYTES");
  CHECK(type_of(static_cast<absl::Time*>(nullptr)) == "VALUE_TYPE_TIME");
  CHECK(type_of(static_cast<absl::CivilDay*>(nullptr)) == "VALUE_TYPE_DAY");
  CHECK(type_of(static_cast<zweck::Decimal<2>*>(nullptr)) == "VALUE_TYPE_DECIMAL");
  CHECK(type_of(static_cast<acme::Address*>(nullptr)) == "VALUE_TYPE_CATEGORY");
  CHECK(type_of(static_cast<acme::Product*>(nullptr)) == "VALUE_TYPE_ENUM");
}

TEST_CASE("Text is written as it is: UTF-8, quotes and all") {
  const std::string text = "K\xc3\xb6ln \"<b>\" | \n \x01 \xff";
  zweck::internal::Encoder counter;
  counter.Text(1, text);
  CHECK(counter.size() == 2 + text.size());
  std::array<std::uint32_t, 20> words{};
  zweck::internal::Encoder out(words.data());
  out.Text(1, text);
  CHECK(flow_test::BytesOf(words).substr(2, text.size()) == text);
}

TEST_CASE("Lengths of messages take three bytes, up to what a record can be") {
  for (const std::size_t size : {0, 1, 127, 128, 16383, 16384, 110000}) {
    CAPTURE(size);
    const std::string event(size, 'e');
    const zweck::internal::EndFacts end{.seconds = 1, .until = true, .event = event};
    std::vector<std::uint32_t> words(size / 4 + 10);
    zweck::internal::Encoder out(words.data());
    out.Message(7, end);
    zweck::v1::Category category;
    REQUIRE(category.ParseFromString(flow_test::BytesOf(words).substr(0, out.size())));
    CHECK(category.retention().until() == event);
    CHECK(flow_test::BytesOf(words)[2] < 0);
  }
}

TEST_CASE("A name stands behind those around it, however long they are") {
  const std::string outer(2000, 'o');
  const std::string inner(3000, 'i');
  const zweck::internal::Path first{.around = nullptr, .name = outer, .size = outer.size() + 1};
  const zweck::internal::Path second{
      .around = &first, .name = inner, .size = first.size + inner.size() + 1};
  std::vector<std::uint32_t> words(1300);
  zweck::internal::Encoder counter;
  counter.Element(5, &second, "city");
  zweck::internal::Encoder out(words.data());
  out.Element(5, &second, "city");
  REQUIRE(out.size() == counter.size());
  zweck::v1::Flow flow;
  REQUIRE(flow.ParseFromString(flow_test::BytesOf(words).substr(0, out.size())));
  CHECK(flow.fields(0) == outer + "." + inner + ".city");
}

TEST_CASE("Texts of each length are written at each place in a word, and nothing around them") {
  for (std::size_t start = 0; start < 9; ++start) {
    for (std::size_t size = 1; size < 14; ++size) {
      CAPTURE(start, size);
      const std::string text = std::string("\xff\x80 aeiou\x01zyxwvu").substr(0, size);
      std::array<std::uint32_t, 8> words{};
      zweck::internal::Encoder out(words.data(), start);
      out.Text(1, text);
      out.Number(2, 200);
      const std::string expected =
          std::string(start, '\0') + '\x0a' + static_cast<char>(size) + text + "\x10\xc8\x01";
      const std::string bytes = flow_test::BytesOf(words);
      CHECK(out.size() == expected.size());
      CHECK(bytes == expected + std::string(bytes.size() - expected.size(), '\0'));
    }
  }
}

}  // namespace encoding_test
