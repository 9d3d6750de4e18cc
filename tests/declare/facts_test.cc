// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/declare/facts.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "zweck/declare/anonymous.h"
#include "zweck/declare/kinds.h"

namespace facts_test {

struct Serve {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "serve", .description = "Serve", .legal_basis = zweck::LegalBasis::kContract};
};
struct Improve {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "improve", .description = "Improve", .legal_basis = zweck::LegalBasis::kConsent};
};
struct Mailer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mailer", .name = "Mailer Ltd", .role = zweck::Role::kProcessor, .country = "IE"};
};

enum class Colour : std::int32_t { kUnspecified, kRed = 7 };
ZWECK_ENUM(Colour, kUnspecified, kRed);

struct Part {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Part, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "part", .description = "A part", .subjects = "nobody", .policy_section = "2"};
  using Retention = zweck::KeepUntil<"it breaks", std::chrono::days{2}>;

  Field<1, Colour, zweck::Is<zweck::kind::Status>> colour;
};
ZWECK_CATEGORY(Part, colour);

// Its numbers are not in the order of its members.
struct Whole {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Whole, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "whole",
                                             .description = "A whole",
                                             .subjects = "customers",
                                             .policy_section = "1",
                                             .role = zweck::Role::kProcessor};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<30, std::optional<std::string>, zweck::Is<zweck::kind::SharedSecret>, zweck::For<Serve>,
        zweck::Secret, zweck::MaxBytes<16>>
      secret;
  Field<2, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<Serve, Improve>,
        zweck::Key, zweck::At<"/number">, zweck::SharedWith<Mailer>, zweck::At<"/customer/id">>
      number;
  Field<7, std::vector<Part>, zweck::Is<zweck::kind::ProductName>> parts;
  Field<3, zweck::Bytes, zweck::Is<zweck::kind::EmailAddress>, zweck::Subject> person;
  Field<4, absl::Time, zweck::Is<zweck::kind::EventTime>> at;
  Field<5, std::optional<absl::CivilDay>, zweck::Is<zweck::kind::EventDate>> day;
};
ZWECK_CATEGORY(Whole, secret, number, parts, person, at, day);

struct Unkept {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Unkept, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "unkept",
                                             .description = "Nothing that is kept",
                                             .subjects = "nobody",
                                             .policy_section = "3"};

  Field<1, bool, zweck::Is<zweck::kind::Status>> on;
};
ZWECK_CATEGORY(Unkept, on);

struct Few {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Few, N, T, Tags..., zweck::Is<zweck::kind::Status>>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "few", .description = "Few values", .subjects = "nobody", .policy_section = "4"};

  Field<1, zweck::Bucketed<1, 10>, zweck::Required> count;
  Field<2, std::optional<zweck::Range<-1, 5>>> stars;
  Field<3, zweck::OneOf<"de", "en">> language;
  Field<4, zweck::CoarseDay<zweck::Month, 12, 1>> month;
  Field<5, bool> on;
};
ZWECK_CATEGORY(Few, count, stars, language, month, on);

}  // namespace facts_test

namespace zweck::internal {
namespace {

using facts_test::Improve;
using facts_test::Mailer;
using facts_test::Part;
using facts_test::Serve;
using facts_test::Unkept;
using facts_test::Whole;

// All of it is there while compiling.
static_assert(kFacts<Whole>.fields[0].name == "number");
static_assert(kFacts<Whole>.fields[0].purposes[1]->legal_basis == LegalBasis::kConsent);
static_assert(kFacts<Whole>.fields[4].nested->fields[0].enumeration->values[1].number == 7);

TEST_CASE("a category tells about itself and how long it is kept") {
  CHECK(kFacts<Whole>.info == &Whole::kInfo);
  REQUIRE(kFacts<Whole>.ends.size() == 1);
  CHECK(kFacts<Whole>.ends[0].seconds == 365 * 24 * 60 * 60);
  CHECK(kFacts<Whole>.ends[0].event.empty());

  REQUIRE(kFacts<Part>.ends.size() == 1);
  CHECK(kFacts<Part>.ends[0].seconds == 2 * 24 * 60 * 60);
  CHECK(kFacts<Part>.ends[0].event == "it breaks");

  CHECK(kFacts<Unkept>.ends.empty());
}

TEST_CASE("fields stand in the order of their numbers") {
  std::vector<std::uint32_t> numbers;
  std::vector<std::string_view> names;
  for (const FieldFacts& field : kFacts<Whole>.fields) {
    numbers.push_back(field.number);
    names.push_back(field.name);
  }
  CHECK(numbers == std::vector<std::uint32_t>{2, 3, 4, 5, 7, 30});
  CHECK(names == std::vector<std::string_view>{"number", "person", "at", "day", "parts", "secret"});
}

TEST_CASE("a field tells its kind, its purposes and its recipients") {
  const FieldFacts& number = kFacts<Whole>.fields[0];
  CHECK(number.kind == &kind::CustomerNumber::kInfo);
  REQUIRE(number.purposes.size() == 2);
  CHECK(number.purposes[0] == &Serve::kInfo);
  CHECK(number.purposes[1] == &Improve::kInfo);
  REQUIRE(number.recipients.size() == 1);
  CHECK(number.recipients[0] == &Mailer::kInfo);

  const FieldFacts& person = kFacts<Whole>.fields[1];
  CHECK(person.purposes.empty());
  CHECK(person.recipients.empty());
}

TEST_CASE("a field tells its tags, and only those that it has") {
  for (const FieldFacts& field : kFacts<Whole>.fields) {
    INFO(std::string(field.name));
    CHECK(field.key == (field.name == "number"));
    CHECK(field.subject == (field.name == "person"));
    CHECK(field.secret == (field.name == "secret"));
  }
  std::vector<std::string_view> pointers;
  for (const FieldFacts& field : kFacts<Whole>.fields) {
    for (const TagTraits* tag : field.tags) {
      if (!tag->pointer.empty()) pointers.push_back(tag->pointer);
    }
  }
  CHECK(pointers == std::vector<std::string_view>{"/number", "/customer/id"});
}

TEST_CASE("a field of few values tells which") {
  const auto fields = kFacts<facts_test::Few>.fields;
  REQUIRE(fields[0].values != nullptr);
  REQUIRE(fields[0].values->edges.size() == 2);
  CHECK(fields[0].values->edges[1] == 10);
  REQUIRE(fields[1].values != nullptr);
  CHECK(fields[1].values->range);
  CHECK(fields[1].values->low == -1);
  CHECK(fields[1].values->high == 5);
  REQUIRE(fields[2].values != nullptr);
  REQUIRE(fields[2].values->texts.size() == 2);
  CHECK(fields[2].values->texts[0] == "de");
  REQUIRE(fields[3].domain != nullptr);
  CHECK(fields[3].domain->unit == CalendarUnit::kMonth);
  CHECK(fields[3].domain->periods == 12);
  CHECK(fields[3].domain->ahead == 1);
  CHECK(fields[4].domain == nullptr);
  CHECK(fields[4].values == nullptr);
  CHECK(fields[0].required);
  CHECK_FALSE(fields[4].required);
}

TEST_CASE("text and bytes have a longest length, and nothing else has") {
  CHECK(kFacts<Whole>.fields[0].max_bytes == kDefaultMaxBytes);
  CHECK(kFacts<Whole>.fields[1].max_bytes == kDefaultMaxBytes);
  CHECK(kFacts<Whole>.fields[2].max_bytes == 0);
  CHECK(kFacts<Whole>.fields[4].max_bytes == 0);
  CHECK(kFacts<Whole>.fields[5].max_bytes == 16);
}

TEST_CASE("a field tells the type and the shape of its value, and where to read on") {
  const auto fields = kFacts<Whole>.fields;
  CHECK(fields[0].type == ValueType::kString);
  CHECK(fields[0].shape == Shape::kSingle);
  CHECK(fields[1].type == ValueType::kBytes);
  CHECK(fields[2].type == ValueType::kTime);
  CHECK(fields[3].type == ValueType::kDay);
  CHECK(fields[3].shape == Shape::kOptional);
  CHECK(fields[4].type == ValueType::kRecord);
  CHECK(fields[4].shape == Shape::kRepeated);
  CHECK(fields[4].nested == &kFacts<Part>);
  CHECK(fields[4].enumeration == nullptr);

  const FieldFacts& colour = kFacts<Part>.fields[0];
  CHECK(colour.type == ValueType::kEnum);
  REQUIRE(colour.enumeration != nullptr);
  CHECK(colour.enumeration->name == "Colour");
  CHECK(colour.enumeration->values[1].name == "COLOUR_RED");
  CHECK(colour.nested == nullptr);
}

}  // namespace
}  // namespace zweck::internal
