// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Questions to a store, and what is read of the rows.

#include "zweck/flow/query.h"

#include <absl/status/status.h>
#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "tests/refusals/questions.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist.h"
#include "zweck/store/sqlite_store.h"

namespace query_test {

namespace {

using acme::Address;
using acme::ContactCustomer;
using acme::Letter;
using acme::LetterTable;
using acme::Parcel;
using acme::RoomBooking;
using acme::SendInvoice;
using flow_test::MessageOf;
using zweck::After;
using zweck::AnyOf;
using zweck::Before;
using zweck::Between;
using zweck::Count;
using zweck::Equals;
using zweck::IsAbsent;
using zweck::OrderBy;
using zweck::OrderByDescending;
using zweck::Page;
using zweck::Partial;
using zweck::Select;
using zweck::StartsWith;
using zweck::Where;
using zweck::WholeTable;
using zweck::testing::CheckRefused;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;

constexpr absl::CivilDay kFirst(2026, 11, 1);

Letter LetterOf(const std::string& number, const std::string& email, int day, std::int32_t pages) {
  Letter letter;
  letter.number = number;
  letter.email = email;
  letter.sent = kFirst + day;
  letter.pages = pages;
  letter.files = std::vector<std::string>{"a", "b"};
  return letter;
}

struct Kept {
  zweck::testing::TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));

  Kept() {
    RequireOk(zweck::Persist<LetterTable>(LetterOf("a", "ada@example.com", 3, 1), store));
    RequireOk(zweck::Persist<LetterTable>(LetterOf("b", "bob@example.com", 1, 2), store));
    RequireOk(zweck::Persist<LetterTable>(LetterOf("c", "ada@example.org", 2, 2), store));
    Letter noted = LetterOf("d", "dan@example.com", 4, -7);
    noted.note = std::optional<std::string>("hello");
    RequireOk(zweck::Persist<LetterTable>(noted, store));
  }

  // The numbers of the letters that a question gives on one page.
  template <class... Parts>
  std::string Numbers(const Parts&... parts) {
    std::string numbers;
    const auto page =
        RequireOk(Select<LetterTable, Letter, SendInvoice>(store, parts..., Page{.limit = 100}));
    for (const auto& row : page) numbers += row.Use(&Letter::number);
    CHECK(page.next().empty());
    return numbers;
  }
};

// As a job that writes to those who got a letter in these days, page by page.
absl::StatusOr<std::vector<std::string>> SentBetween(zweck::SqliteStore& store,
                                                     absl::CivilDay first, absl::CivilDay last) {
  std::vector<std::string> numbers;
  std::string cursor;
  do {
    const auto page = zweck::Select<LetterTable, Letter, ContactCustomer>(
        store, zweck::Where(zweck::Between(&Letter::sent, first, last)),
        zweck::OrderBy(&Letter::sent), zweck::Page{.limit = 2, .after = cursor});
    if (!page.ok()) return page.status();
    for (const auto& row : *page) numbers.push_back(row.Use(&Letter::number));
    cursor = page->next();
  } while (!cursor.empty());
  return numbers;
}

struct Booked {
  zweck::testing::TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));

  // In no order.
  Booked() {
    int code = 0;
    for (const int day : {2, 0, 1}) {
      for (const char* const room : {"red", "blue"}) {
        RoomBooking booking;
        booking.room = std::string(room);
        booking.day = kFirst + day;
        booking.guests = static_cast<std::uint8_t>(200 + day);
        booking.code = std::numeric_limits<unsigned long long>::max() - code++;
        booking.area = 0.5F * static_cast<float>(day);
        booking.price = zweck::Decimal<2>::Of(1230 * day);
        RequireOk(zweck::Persist<LetterTable, SendInvoice>(booking, store));
      }
    }
  }

  // "b1r2": the room and the day of each, in pages of every size.
  template <class... Parts>
  std::string Rooms(const Parts&... parts) {
    std::string first;
    for (std::uint32_t limit = 1; limit < 8; ++limit) {
      std::string rooms;
      std::string cursor;
      do {
        const auto page = RequireOk(Select<LetterTable, RoomBooking, SendInvoice>(
            store, parts..., Page{.limit = limit, .after = cursor}));
        for (const auto& row : page) {
          rooms += row.Use(&RoomBooking::room)[0];
          rooms += std::to_string(row.Use(&RoomBooking::day).day());
        }
        cursor = page.next();
      } while (!cursor.empty());
      if (limit == 1) first = rooms;
      CHECK(rooms == first);
    }
    return first;
  }
};

}  // namespace

TEST_CASE("Pages go by each field of a key, in the order of their numbers") {
  Booked booked;
  CHECK(booked.Rooms() == "b1b2b3r1r2r3");
  CHECK(booked.Rooms(OrderBy(&RoomBooking::room)) == "b1b2b3r1r2r3");
  CHECK(booked.Rooms(OrderByDescending(&RoomBooking::room)) == "r3r2r1b3b2b1");
  CHECK(booked.Rooms(OrderBy(&RoomBooking::day), WholeTable{}) == "b1r1b2r2b3r3");
  CHECK(booked.Rooms(OrderByDescending(&RoomBooking::day), WholeTable{}) == "r3b3r2b2r1b1");
  CHECK(booked.Rooms(OrderBy(&RoomBooking::guests)) == "b1r1b2r2b3r3");
  CHECK(booked.Rooms(Where(Equals(&RoomBooking::room, "red"))) == "r1r2r3");
  CHECK(booked.Rooms(Where(Equals(&RoomBooking::room, "red")),
                     OrderByDescending(&RoomBooking::guests)) == "r3r2r1");
  CHECK(booked.Rooms(Where(Equals(&RoomBooking::room, "red"), Equals(&RoomBooking::day, kFirst))) ==
        "r1");
  CHECK(booked.Rooms(Where(After(&RoomBooking::day, kFirst)), WholeTable{}) == "b2b3r2r3");
}

TEST_CASE("Small, large and broken numbers are asked by their size") {
  Booked booked;
  CHECK(booked.Rooms(Where(After(&RoomBooking::guests, 200))) == "b2b3r2r3");
  CHECK(booked.Rooms(Where(AnyOf(&RoomBooking::guests, {200, 255}))) == "b1r1");
  CHECK(booked.Rooms(Where(Between(&RoomBooking::area, 0.5F, 1))) == "b2b3r2r3");
  const auto most = std::numeric_limits<unsigned long long>::max();
  CHECK(booked.Rooms(Where(After(&RoomBooking::code, most - 2))) == "b3r3");
  CHECK(booked.Rooms(Where(After(&RoomBooking::code, 7))) == "b1b2b3r1r2r3");
  CHECK(booked.Rooms(Where(Before(&RoomBooking::code, 7))).empty());
  CheckRefused(Count<LetterTable, RoomBooking, SendInvoice>(
                   booked.store, Where(Equals(&RoomBooking::guests, 256))),
               absl::StatusCode::kInvalidArgument, "room-booking.guests");
  // Another booking with the same code, and the same one once more.
  RoomBooking again;
  again.room = std::string("red");
  again.day = kFirst + 9;
  again.code = most;
  CheckRefused(zweck::Persist<LetterTable, SendInvoice>(again, booked.store),
               absl::StatusCode::kAlreadyExists, "column code");
  again.day = kFirst + 2;
  RequireOk(zweck::Persist<LetterTable, SendInvoice>(again, booked.store));
}

TEST_CASE("A job goes through all pages") {
  Kept kept;
  CHECK(RequireOk(SentBetween(kept.store, kFirst, kFirst + 9)) ==
        std::vector<std::string>{"b", "c", "a", "d"});
  CHECK(RequireOk(SentBetween(kept.store, kFirst + 2, kFirst + 3)) ==
        std::vector<std::string>{"c", "a"});
}

TEST_CASE("A question gives the records that meet its conditions, in its order") {
  Kept kept;
  CHECK(kept.Numbers() == "abcd");
  CHECK(kept.Numbers(Where()) == "abcd");
  CHECK(kept.Numbers(Where(Equals(&Letter::email, "ada@example.com"))) == "a");
  CHECK(kept.Numbers(Where(Equals(&Letter::number, std::string("b")))) == "b");
  CHECK(kept.Numbers(Where(AnyOf(&Letter::pages, {1, -7}))) == "ad");
  CHECK(kept.Numbers(Where(AnyOf(&Letter::number, std::vector<std::string>{"c", "x"}))) == "c");
  CHECK(kept.Numbers(Where(StartsWith(&Letter::email, std::string_view("ada@")))) == "ac");
  CHECK(kept.Numbers(Where(Between(&Letter::sent, kFirst + 2, kFirst + 3))) == "ac");
  CHECK(kept.Numbers(Where(Before(&Letter::sent, kFirst + 2))) == "b");
  CHECK(kept.Numbers(Where(After(&Letter::pages, 1))) == "bc");
  CHECK(kept.Numbers(Where(IsAbsent(&Letter::note))) == "abc");
  CHECK(kept.Numbers(Where(Equals(&Letter::note, "hello"))) == "d");
  CHECK(kept.Numbers(Where(After(&Letter::pages, 1), Equals(&Letter::copies, 0))) == "bc");
  CHECK(kept.Numbers(Where(Between(&Letter::weight, -1, 0.5)), WholeTable{}) == "abcd");
  CHECK(kept.Numbers(OrderBy(&Letter::sent)) == "bcad");
  CHECK(kept.Numbers(OrderByDescending(&Letter::pages)) == "cbad");
  CHECK(kept.Numbers(OrderByDescending(&Letter::number)) == "dcba");
  CHECK(kept.Numbers(WholeTable{}, OrderBy(&Letter::copies),
                     Where(Equals(&Letter::email, "ada@example.com"))) == "a");
}

TEST_CASE("What is counted are the records that meet the conditions") {
  Kept kept;
  const auto count = [&](const auto&... parts) {
    return RequireOk(Count<LetterTable, Letter, SendInvoice>(kept.store, parts...));
  };
  CHECK(count(Where(Equals(&Letter::pages, 2))) == 2);
  CHECK(count(Where(Equals(&Letter::pages, 3))) == 0);
  CHECK(count(WholeTable{}) == 4);
}

TEST_CASE("Pages follow each other, and a page of another question does not") {
  Kept kept;
  const auto page = [&](std::string_view after, std::int32_t most) {
    return Select<LetterTable, Letter, SendInvoice>(kept.store, Where(Before(&Letter::pages, most)),
                                                    OrderBy(&Letter::sent),
                                                    Page{.limit = 2, .after = after});
  };
  const auto first = RequireOk(page("", 3));
  REQUIRE(first.size() == 2);
  CHECK_FALSE(first.empty());
  CHECK(first[0].Use(&Letter::number) == "b");
  CHECK(first[1].Use(&Letter::number) == "c");
  const auto second = RequireOk(page(first.next(), 3));
  REQUIRE(second.size() == 2);
  CHECK(second[1].Use(&Letter::number) == "d");
  CHECK(second.next().empty());
  CheckRefused(page(first.next(), 4), absl::StatusCode::kInvalidArgument,
               "table letter_table__letter");
  CheckRefused(Select<LetterTable, Letter, ContactCustomer>(
                   kept.store, Where(Before(&Letter::pages, 3)), OrderBy(&Letter::sent),
                   Page{.limit = 2, .after = first.next()}),
               absl::StatusCode::kInvalidArgument, "table letter_table__letter");
  CheckRefused(page("Zq9Canary", 3), absl::StatusCode::kInvalidArgument, "letter_table__letter");
}

TEST_CASE("A value that its field can't hold is refused by its place") {
  Kept kept;
  const auto refuses = [&](absl::StatusCode code, std::string_view place, const auto& condition) {
    CheckRefused(Count<LetterTable, Letter, SendInvoice>(kept.store, Where(condition)), code,
                 place);
    CheckRefused(
        Select<LetterTable, Letter, SendInvoice>(kept.store, Where(condition), Page{.limit = 1}),
        code, place);
  };
  using enum absl::StatusCode;
  refuses(kInvalidArgument, "letter.pages", Equals(&Letter::pages, std::int64_t{1} << 40));
  refuses(kInvalidArgument, "letter.pages", After(&Letter::pages, ~std::uint64_t{0}));
  refuses(kInvalidArgument, "letter.email", Equals(&Letter::email, std::string(kCanary) + "\xff"));
  refuses(kInvalidArgument, "letter.email",
          StartsWith(&Letter::email, std::string(kCanary) + "\xc3"));
  refuses(kOutOfRange, "letter.email", Equals(&Letter::email, std::string(10'000'000, 'x')));
  refuses(kOutOfRange, "letter.sent", Before(&Letter::sent, absl::CivilDay(10'000, 1, 1)));
  const std::vector<std::string> many(1001, "x");
  refuses(kInvalidArgument, "column email", AnyOf(&Letter::email, many));
  CheckRefused(Select<LetterTable, Letter, SendInvoice>(kept.store, Page{}), kInvalidArgument,
               "letter_table__letter");
}

TEST_CASE("Quotes and signs of patterns are values like others, and NUL is refused") {
  Kept kept;
  const std::string nul("a\0b", 3);
  CheckRefused(zweck::Persist<LetterTable>(LetterOf("x", nul, 9, 9), kept.store),
               absl::StatusCode::kInvalidArgument, "column email");
  const std::vector<std::string> hostile{"' OR 1=1 --", "\"", "%", "_"};
  for (const std::string& text : hostile) {
    RequireOk(zweck::Persist<LetterTable>(LetterOf("x", text, 9, 9), kept.store));
    CHECK(kept.Numbers(Where(Equals(&Letter::email, text))) == "x");
    CHECK(kept.Numbers(Where(StartsWith(&Letter::email, text))) == "x");
    CHECK(kept.Numbers(Where(AnyOf(&Letter::email, {text, text}))) == "x");
    CHECK(kept.Numbers(Where(Equals(&Letter::number, text))).empty());
  }
}

TEST_CASE("Of what is nested, only what declares the purpose is read") {
  Kept kept;
  RequireOk(zweck::Persist<LetterTable>(acme::Boots(), kept.store));
  RequireOk(zweck::Persist<LetterTable>(Parcel{.number = 8, .to = {}, .via = {}, .note = {}},
                                        kept.store));
  const auto page =
      RequireOk(Select<LetterTable, Parcel, ContactCustomer>(kept.store, Page{.limit = 5}));
  REQUIRE(page.size() == 2);
  const auto to = page[0].Use(&Parcel::to);
  STATIC_REQUIRE(
      std::is_same_v<decltype(to),
                     const std::optional<Partial<LetterTable, Address, ContactCustomer>>>);
  REQUIRE(to.has_value());
  CHECK(to->Use(&Address::city) == "Bonn");
  const auto via = page[0].Use(&Parcel::via);
  REQUIRE(via.size() == 2);
  CHECK(via[1].Use(&Address::city) == "Ulm");
  CHECK_FALSE(page[1].Use(&Parcel::to).has_value());
  const auto whole =
      RequireOk(Select<LetterTable, Parcel, SendInvoice>(kept.store, Page{.limit = 5}));
  CHECK(whole[0].Use(&Parcel::to)->Use(&Address::street) == "2 Example Street");
  CHECK(whole[0].Use(&Parcel::note) == "fragile");
}

TEST_CASE("A question's record says by what is asked, what is read, and for what") {
  using zweck::internal::CountRules;
  using zweck::internal::Door;
  using zweck::internal::QuestionAsked;
  using zweck::internal::QuestionFlow;
  using zweck::internal::RecordBytes;
  const auto strings = [](const auto& list) {
    return std::vector<std::string>(list.begin(), list.end());
  };
  const auto where =
      Where(Equals(&Letter::pages, 1), Before(&Letter::sent, kFirst), After(&Letter::pages, 0));
  const auto turned =
      Where(After(&Letter::pages, 0), Equals(&Letter::pages, 1), Before(&Letter::sent, kFirst));
  using Asked = QuestionAsked<Letter, LetterTable, ContactCustomer, acme::AskedStore, true, true,
                              std::remove_const_t<decltype(where)>, Page>;
  using Turned = QuestionAsked<Letter, LetterTable, ContactCustomer, acme::AskedStore, true, true,
                               std::remove_const_t<decltype(turned)>, Page>;
  using Flow = QuestionFlow<Door::kSelect, Asked, true>;
  const zweck::v1::Flow flow = MessageOf<Flow>().flow();
  CHECK(flow.door() == zweck::v1::DOOR_SELECT);
  CHECK(flow.category() == "letter");
  CHECK(flow.sink() == "letter-table");
  CHECK(flow.purpose() == "contact-customer");
  CHECK(strings(flow.asked()) == std::vector<std::string>{"sent", "pages"});
  CHECK(strings(flow.fields()) ==
        std::vector<std::string>{"number", "sent", "pages", "note", "weight", "files", "copies"});
  CHECK_FALSE(flow.whole_table());
  CHECK_FALSE(flow.sealed());
  CHECK(Flow::kNeeds.size() == 3);
  using TurnedFlow = QuestionFlow<Door::kSelect, Turned, true>;
  CHECK(RecordBytes<Flow>::kHash == RecordBytes<TurnedFlow>::kHash);

  const zweck::v1::Flow counted = MessageOf<QuestionFlow<Door::kCount, Asked, false>>().flow();
  CHECK(counted.door() == zweck::v1::DOOR_COUNT);
  CHECK(strings(counted.fields()) == std::vector<std::string>{"sent", "pages"});
  CHECK(strings(counted.asked()) == std::vector<std::string>{"sent", "pages"});
  using All =
      QuestionAsked<Letter, LetterTable, SendInvoice, acme::AskedStore, true, true, WholeTable>;
  const zweck::v1::Flow all = MessageOf<QuestionFlow<Door::kCount, All, false>>().flow();
  CHECK(all.fields_size() == 8);
  CHECK(all.asked().empty());
  CHECK(all.whole_table());
}

}  // namespace query_test
