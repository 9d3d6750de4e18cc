// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record_hash.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::Record;

constexpr std::string_view kCustomer =
    R"(category { id: "customer" fields { number: 1 name: "email" kind: "email-address" } )";

std::uint64_t Meaning(const std::string& text, std::uint64_t names = 5) {
  const v1::Record record = Record(text);
  return MeaningOf(record, record.SerializeAsString(), 77, names);
}

TEST_CASE("A payload's hash is FNV-1a over its words, cut to 62 bits") {
  const std::string payload = testing::Payload("some message", 99);
  CHECK(HashOf(payload) == testing::Fnv(payload));
  CHECK(HashOf(std::string(4, '\0')) ==
        ((14695981039346656037U * 1099511628211U) & ((std::uint64_t{1} << 62) - 1)));
}

TEST_CASE("What is no category means its hash") {
  CHECK(Meaning(R"(purpose { id: "a" })") == 77);
  CHECK(Meaning(R"(sink { id: "a" recipient: "b" })") == 77);
}

TEST_CASE("A category means what it says and names, wherever it stands") {
  const std::string customer(kCustomer);
  const std::uint64_t meaning = Meaning(customer + "}");
  CHECK(Meaning(customer + R"(declared_at { file: "a/b.h" line: 7 } })") == meaning);
  CHECK(Meaning(customer + R"(declared_at { file: "somewhere/else.h" line: 70000 } })") == meaning);
  CHECK(Meaning(customer + "}", 6) != meaning);
  CHECK(Meaning(customer + R"(description: "another" })") != meaning);
  CHECK(Meaning(customer + "anonymous: true }") != meaning);
}

TEST_CASE("Lengths of more bytes than they need are read as such") {
  // category { id: "ab" declared_at { line: 7 } }, as the library writes it, and without the place.
  const std::string_view with(
      "\x2a\x8a\x80\x00\x0a\x02"
      "ab"
      "\x4a\x82\x80\x00\x10\x07",
      14);
  const std::string_view without(
      "\x2a\x84\x80\x00\x0a\x02"
      "ab",
      8);
  v1::Record record;
  REQUIRE(record.ParseFromString(std::string(with)));
  REQUIRE(record.category().declared_at().line() == 7);
  std::string bytes;
  testing::AppendHash(bytes, 5);
  CHECK(MeaningOf(record, with, 77, 5) == testing::Fnv(bytes + "\x0a\x02"
                                                               "ab"));
  CHECK(MeaningOf(record, without, 77, 5) == MeaningOf(record, with, 77, 5));
}

}  // namespace
}  // namespace zweck::inventory
