// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store that keeps a category with `AtRest = Sealed`.

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/refusals/policy.h"
#include "tests/store/places.h"
#include "tests/support/refused.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/flow/update.h"
#include "zweck/store/rotation.h"
#include "zweck/zweck.h"

namespace at_rest {

using acme::InvoiceTable;
using acme::SendInvoice;
using zweck::For;
using zweck::Indexed;
using zweck::Is;
using zweck::Key;
using zweck::Lookup;
using zweck::Secret;
using zweck::Subject;
using zweck::Unique;
using zweck::testing::CheckRefused;
using zweck::testing::PostgresRing;
using zweck::testing::RequireOk;
using zweck::testing::SqliteRing;
namespace kind = zweck::kind;

constexpr zweck::CategoryInfo About(zweck::Literal id) {
  return {.id = id, .description = "Of a test", .subjects = "guests", .policy_section = "4"};
}

struct Meal {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Meal, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("meal");

  Field<1, std::string, Is<kind::FreeText>, For<SendInvoice>> dish;
};
ZWECK_CATEGORY(Meal, dish);

// One field of each type, and of each that a store reads.
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("stay");
  using Retention = zweck::KeepFor<std::chrono::days{3650}, zweck::Since<"left">>;
  using AtRest = zweck::Sealed;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Lookup, Subject> mail;
  Field<3, std::string, Is<kind::FullName>, For<SendInvoice>> name;
  Field<4, absl::CivilDay, Is<kind::RecordTime>, For<SendInvoice>> left;
  Field<5, std::int32_t, Is<kind::Count>, For<SendInvoice>, Indexed> floor;
  Field<6, std::string, Is<kind::LicenceId>, For<SendInvoice>, Unique> card;
  Field<7, std::int64_t, Is<kind::Count>, For<SendInvoice>> nights;
  Field<8, std::uint64_t, Is<kind::Count>, For<SendInvoice>> steps;
  Field<9, double, Is<kind::Count>, For<SendInvoice>> weight;
  Field<10, bool, Is<kind::Count>, For<SendInvoice>> smokes;
  Field<11, absl::Time, Is<kind::RecordTime>, For<SendInvoice>> arrived;
  Field<12, std::optional<absl::CivilDay>, Is<kind::RecordTime>, For<SendInvoice>> born;
  Field<13, std::optional<std::int32_t>, Is<kind::Count>, For<SendInvoice>> children;
  Field<14, std::vector<std::string>, Is<kind::FreeText>, For<SendInvoice>> wishes;
  Field<15, std::optional<Meal>, Is<kind::FreeText>, For<SendInvoice>> breakfast;
  Field<16, zweck::Bytes, Is<kind::FreeText>, For<SendInvoice>> picture;
  Field<17, acme::Product, Is<kind::ProductName>, For<SendInvoice>> product;
  Field<18, std::string, Is<kind::SharedSecret>, For<SendInvoice>, Secret> pin;
};
ZWECK_CATEGORY(Stay, number, mail, name, left, floor, card, nights, steps, weight, smokes, arrived,
               born, children, wishes, breakfast, picture, product, pin);

namespace {

Stay Guest(int i) {
  const std::string id = std::to_string(i);
  Stay stay;
  stay.number = id;
  stay.mail = "Zq9Canary-mail-" + id;
  stay.name = "Zq9Canary-name-" + id;
  stay.left = absl::CivilDay(2026, 11, 1);
  stay.floor = i;
  stay.card = "card-" + id;
  stay.nights = i == 0 ? std::numeric_limits<std::int64_t>::min() : i;
  stay.steps = i == 0 ? std::numeric_limits<std::uint64_t>::max() : 0x41424344'45464748U;
  stay.weight = -0.5;
  stay.smokes = true;
  stay.arrived = absl::FromUnixSeconds(1'790'000'000 + i);
  if (i % 2 == 0) stay.born = absl::CivilDay(1815, 12, 10);
  if (i % 2 == 0) stay.children = 0;
  stay.wishes = std::vector<std::string>{"Zq9Canary-wish-" + id};
  if (i % 2 == 0) {
    Meal meal;
    meal.dish = "Zq9Canary-dish-" + id;
    stay.breakfast = meal;
  }
  stay.picture = zweck::Bytes{"Zq9Canary-picture-" + id};
  stay.product = acme::Product::kRocket;
  stay.pin = "Zq9Canary-pin-" + id;
  return stay;
}

void CheckSame(const Stay& held, const Stay& put) {
  const auto same = [&](auto member) {
    CHECK((held.*member).template Use<SendInvoice>() == (put.*member).template Use<SendInvoice>());
  };
  same(&Stay::number);
  same(&Stay::mail);
  same(&Stay::name);
  same(&Stay::left);
  same(&Stay::floor);
  same(&Stay::card);
  same(&Stay::nights);
  same(&Stay::steps);
  same(&Stay::weight);
  same(&Stay::smokes);
  same(&Stay::arrived);
  same(&Stay::born);
  same(&Stay::children);
  same(&Stay::wishes);
  same(&Stay::picture);
  same(&Stay::product);
  same(&Stay::pin);
  const auto& breakfast = held.breakfast.Use<SendInvoice>();
  REQUIRE(breakfast.has_value() == put.breakfast.Use<SendInvoice>().has_value());
  if (!breakfast.has_value()) return;
  CHECK(breakfast->dish.Use<SendInvoice>() ==
        put.breakfast.Use<SendInvoice>()->dish.Use<SendInvoice>());
}

template <class S>
void CheckGuest(S& store, const Stay& put) {
  CheckSame(RequireOk(zweck::Find<InvoiceTable, Stay>(store, put.number.Use<SendInvoice>())), put);
}

constexpr int kGuests = 6;
template <class S>
void PutGuests(S& store) {
  for (int i = 0; i < kGuests; ++i)
    RequireOk(zweck::Persist<InvoiceTable, SendInvoice>(Guest(i), store));
}
template <class S>
void PutGuestsAtOnce(S& store) {
  std::vector<Stay> guests;
  for (int i = 0; i < kGuests; ++i) guests.push_back(Guest(i));
  RequireOk(zweck::PersistAll<InvoiceTable, SendInvoice>(guests, store));
}
template <class S>
void CheckGuests(S& store) {
  for (int i = 0; i < kGuests; ++i) CheckGuest(store, Guest(i));
}

constexpr zweck::RotationOptions kAtOnce{.period = absl::ZeroDuration(),
                                         .window = absl::ZeroDuration()};
constexpr std::string_view kTable = "invoice_table__stay";

}  // namespace

TEMPLATE_TEST_CASE("A record is sealed but for what the store reads", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  PutGuests(store);
  CheckGuests(store);
  CHECK(place.Run("SELECT count(*) FROM _zweck_columns WHERE sealed = 1 AND table_name = "
                  "'invoice_table__stay'") == "14");
  CHECK(place.Run("SELECT count(*) FROM _zweck_columns WHERE sealed = 0 AND column_name IN "
                  "('number', 'left', 'floor', 'card')") == "4");
  CHECK(place.Holds(std::string(kTable), "card-1"));
  CHECK_FALSE(place.Holds(std::string(kTable), "Zq9Canary"));
  CHECK_FALSE(place.Holds(std::string(kTable), "HGFEDCBA"));  // `steps`, either way round
  CHECK_FALSE(place.Holds(std::string(kTable), "ABCDEFGH"));
}

TEMPLATE_TEST_CASE("What the store reads can be asked for, and a lookup", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  PutGuests(store);
  const auto page = RequireOk(zweck::Select<InvoiceTable, Stay, SendInvoice>(
      store, zweck::Where(zweck::Between(&Stay::floor, 2, 4)), zweck::OrderBy(&Stay::floor),
      zweck::Page{.limit = 10}));
  REQUIRE(page.size() == 3);
  CHECK((*page.begin()).Use(&Stay::nights) == 2);
  CHECK((*page.begin()).Use(&Stay::name) == "Zq9Canary-name-2");
  const auto by_mail = RequireOk(zweck::Select<InvoiceTable, Stay, SendInvoice>(
      store, zweck::Where(zweck::Equals(&Stay::mail, "Zq9Canary-mail-3")),
      zweck::Page{.limit = 10}));
  REQUIRE(by_mail.size() == 1);
  CHECK((*by_mail.begin()).Use(&Stay::floor) == 3);
  CHECK(RequireOk(zweck::Count<InvoiceTable, Stay, SendInvoice>(
            store, zweck::Where(zweck::Equals(&Stay::card, "card-5")))) == 1);
}

TEMPLATE_TEST_CASE("What is sealed is set as anything else, and stays sealed", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  PutGuests(store);
  RequireOk(zweck::Update<InvoiceTable, Stay>(
      store, "2", zweck::Set(&Stay::nights, -7), zweck::Set(&Stay::weight, 0.25),
      zweck::SetAbsent(&Stay::born), zweck::Set(&Stay::mail, "Zq9Canary-other")));
  RequireOk(zweck::Append<InvoiceTable, Stay>(store, "2", &Stay::wishes, "Zq9Canary-more"));
  Stay put = Guest(2);
  put.nights = -7;
  put.weight = 0.25;
  put.born = std::nullopt;
  put.mail = "Zq9Canary-other";
  put.wishes = std::vector<std::string>{"Zq9Canary-wish-2", "Zq9Canary-more"};
  CheckGuest(store, put);
  CHECK(RequireOk(zweck::Count<InvoiceTable, Stay, SendInvoice>(
            store, zweck::Where(zweck::Equals(&Stay::mail, "Zq9Canary-other")))) == 1);
  CHECK_FALSE(place.Holds(std::string(kTable), "Zq9Canary"));
}

TEMPLATE_TEST_CASE("A sealed record stays readable over rotations", "", SqliteRing, PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  PutGuestsAtOnce(store);
  RequireOk(store.Rotate({}));  // nothing is due yet
  for (int i = 0; i < 3; ++i) {
    CHECK(RequireOk(store.Rotate(kAtOnce)).resealed == kGuests);
    CheckGuests(store);
    auto other = place.OpenSealed();
    CheckGuests(other);
  }
  CHECK(place.Ring().oldest() == 4);
}

TEMPLATE_TEST_CASE("A sealed number opens in its own row and column only", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  {
    auto store = place.OpenSealed();
    PutGuests(store);
  }
  const auto damaged = [&](const std::string& set, std::string_view column) {
    INFO(set);
    auto store = place.OpenSealed();
    place.Run("UPDATE invoice_table__stay SET " + set + " WHERE number = '1'");
    CheckRefused(zweck::Find<InvoiceTable, Stay>(store, "1"), absl::StatusCode::kDataLoss,
                 "column " + std::string(column));
    RequireOk(zweck::Persist<InvoiceTable, SendInvoice>(Guest(1), store));
    CheckGuest(store, Guest(1));
  };
  damaged("nights = (SELECT nights FROM invoice_table__stay WHERE number = '2')", "nights");
  damaged("nights = steps", "nights");
  damaged("children = born", "children");  // absent, both of them
  damaged("weight = NULL", "weight");
}

TEMPLATE_TEST_CASE("A person is erased from a category that is sealed", "", SqliteRing,
                   PostgresRing) {
  using Kept = zweck::Tables<zweck::Table<InvoiceTable, Stay>>;
  TestType place;
  auto store = place.OpenSealed();
  PutGuests(store);
  RequireOk(zweck::EraseSubject<Kept>(store, zweck::Who<kind::EmailAddress>{"Zq9Canary-mail-4"}));
  CheckRefused(zweck::Find<InvoiceTable, Stay>(store, "4"), absl::StatusCode::kNotFound, "stay");
  CHECK(RequireOk(zweck::Count<InvoiceTable, Stay, SendInvoice>(store, zweck::WholeTable())) ==
        kGuests - 1);
}

}  // namespace at_rest

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

// As the last number of a table that has nothing else.
template <class Place>
void Checnumbers(ColumnType type, const std::vector<Value>& values) {
  const Column columns[] = {{.name = "id", .key = true, .number = 1},
                            {.name = "n", .type = type, .sealed = true, .number = 2}};
  const store::Table table{"club__number", columns};
  const Place place;
  auto store = place.OpenSealed();
  for (const Value& value : values) {
    RequireOk(Put(store, table, {Value::Text("a"), value}));
    const Rows rows = RequireOk(Find(store, table, Value::Text("a")));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][1] == Owned(value));
  }
}

}  // namespace

TEMPLATE_TEST_CASE("A sealed number is any number", "", SqliteRing, PostgresRing) {
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  for (const ColumnType type : {ColumnType::kInteger, ColumnType::kTime, ColumnType::kUnsigned}) {
    Checnumbers<TestType>(type, {Value::Integer(0), Value::Integer(-1), Value::Integer(kLeast),
                                 Value::Integer(kMost), Value::Null()});
  }
  Checnumbers<TestType>(ColumnType::kReal,
                        {Value::Real(0), Value::Real(-1.5), Value::Real(1e308),
                         Value::Real(std::numeric_limits<double>::infinity()),
                         Value::Real(std::numeric_limits<double>::denorm_min()), Value::Null()});
}

TEMPLATE_TEST_CASE("What is not a number is refused, sealed or not", "", SqliteRing, PostgresRing) {
  constexpr Column kColumns[] = {{.name = "id", .key = true},
                                 {.name = "n", .type = ColumnType::kReal, .sealed = true}};
  const store::Table numbers{"club__number", kColumns};
  const TestType place;
  auto store = place.OpenSealed();
  CheckRefused(Put(store, numbers,
                   {Value::Text("a"), Value::Real(std::numeric_limits<double>::quiet_NaN())}),
               absl::StatusCode::kInvalidArgument, "column n of table club__number");
  CheckRefused(Put(store, numbers, {Value::Text("a"), Value::Text("1")}),
               absl::StatusCode::kInvalidArgument, "column n of table club__number");
}

TEMPLATE_TEST_CASE("A column that holds something is not sealed in passing", "", SqliteRing,
                   PostgresRing) {
  constexpr Column kClear[] = {{.name = "id", .key = true, .number = 1},
                               {.name = "n", .type = ColumnType::kInteger, .number = 2}};
  constexpr Column kSealedColumns[] = {
      {.name = "id", .key = true, .number = 1},
      {.name = "n", .type = ColumnType::kInteger, .sealed = true, .number = 2}};
  constexpr Column kReal[] = {
      {.name = "id", .key = true, .number = 1},
      {.name = "n", .type = ColumnType::kReal, .sealed = true, .number = 2}};
  const TestType place;
  {
    auto store = place.OpenSealed();
    RequireOk(Put(store, {"club__clear", kClear}, {Value::Text("a"), Value::Integer(1)}));
    RequireOk(Put(store, {"club__sealed", kSealedColumns}, {Value::Text("a"), Value::Integer(1)}));
  }
  auto store = place.OpenSealed();
  CheckRefused(Find(store, {"club__clear", kSealedColumns}, Value::Text("a")),
               absl::StatusCode::kFailedPrecondition,
               "column n is declared as sealed but held unsealed");
  CheckRefused(Find(store, {"club__sealed", kClear}, Value::Text("a")),
               absl::StatusCode::kFailedPrecondition,
               "column n is held sealed but no longer declared as sealed");
  CheckRefused(Find(store, {"club__sealed", kReal}, Value::Text("a")),
               absl::StatusCode::kFailedPrecondition, "column n");
}

TEST_CASE("What a store has to read is not sealed") {
  using store::End;
  const SqliteRing place;
  auto store = place.OpenSealed();
  constexpr Column kEnded[] = {{.name = "id", .key = true},
                               {.name = "until", .type = ColumnType::kTime, .sealed = true}};
  constexpr End kEnds[] = {{.seconds = 60, .column = "until"}};
  CheckRefused(Put(store, {.name = "t", .columns = kEnded, .ends = kEnds},
                   {Value::Text("a"), Value::Integer(1)}),
               absl::StatusCode::kInvalidArgument, "rows end by it, and it is sealed");
  constexpr Column kAsked[] = {
      {.name = "id", .key = true},
      {.name = "n", .type = ColumnType::kInteger, .sealed = true, .lookup = true}};
  CheckRefused(Put(store, {"t", kAsked}, {Value::Text("a"), Value::Integer(1)}),
               absl::StatusCode::kInvalidArgument, "column n of table t");
}

}  // namespace zweck
