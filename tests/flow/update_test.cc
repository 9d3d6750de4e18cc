// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes that tell what was there: some fields of a record, and records that are new.

#include "zweck/flow/update.h"

#include <absl/status/status.h>
#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "tests/refusals/questions.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist.h"
#include "zweck/store/sqlite_store.h"

namespace update_test {

namespace {

using acme::Address;
using acme::ContactCustomer;
using acme::Letter;
using acme::LetterTable;
using acme::Parcel;
using acme::Reader;
using acme::RoomBooking;
using acme::SendInvoice;
using flow_test::MessageOf;
using zweck::AnyOf;
using zweck::Equals;
using zweck::Find;
using zweck::If;
using zweck::Insert;
using zweck::InsertOrKeep;
using zweck::IsAbsent;
using zweck::Persist;
using zweck::Set;
using zweck::SetAbsent;
using zweck::Update;
using zweck::testing::CheckRefused;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;

constexpr absl::CivilDay kDay(2026, 11, 1);

struct Kept {
  zweck::testing::TempDirectory directory;
  zweck::SealedSqliteStore store = RequireOk(zweck::SqliteStore::Open(
      directory.File("acme.db"),
      RequireOk(zweck::SealingKey::FromBytes("Zq9Canary-sealing-key-of-32-byte"))));

  Kept() {
    Letter letter;
    letter.number = std::string("a");
    letter.email = std::string("ada@example.com");
    letter.sent = kDay;
    letter.pages = 1;
    letter.note = std::optional<std::string>("hello");
    letter.files = std::vector<std::string>{"a", "b"};
    RequireOk(Persist<LetterTable>(letter, store));
    Reader reader;
    reader.number = std::uint64_t{7};
    reader.email = std::optional<std::string>("ada@example.com");
    reader.version = 3;
    RequireOk(Persist<LetterTable>(reader, store));
    RequireOk(Persist<LetterTable>(acme::Boots(), store));
  }

  Letter Found() { return RequireOk(Find<LetterTable, Letter>(store, "a")); }
  template <class F>
  typename F::Value Held(F Letter::* member) {
    const Letter letter = Found();
    return (letter.*member).template Use<SendInvoice>();
  }
  template <class F>
  typename F::Value Held(F Reader::* member) {
    const auto reader = RequireOk(Find<LetterTable, Reader>(store, 7));
    return (reader.*member).template Use<SendInvoice>();
  }
};

RoomBooking Booking(const std::string& room, unsigned long long code) {
  RoomBooking booking;
  booking.room = room;
  booking.day = kDay;
  booking.code = code;
  return booking;
}

// As a form that was open for a while: whoever saves first wins.
absl::Status Move(zweck::SealedSqliteStore& store, std::uint64_t number, const std::string& email,
                  std::uint8_t version) {
  return zweck::Update<LetterTable, Reader, ContactCustomer>(
      store, number, zweck::Set(&Reader::email, email), zweck::Set(&Reader::version, version + 1),
      zweck::If(zweck::Equals(&Reader::version, version)));
}

}  // namespace

TEST_CASE("An update sets what it names, and nothing else") {
  Kept kept;
  RequireOk(Update<LetterTable, Letter>(kept.store, "a", Set(&Letter::sent, kDay + 9)));
  Letter letter = kept.Found();
  CHECK(letter.sent.Use<SendInvoice>() == kDay + 9);
  CHECK(letter.email.Use<SendInvoice>() == "ada@example.com");
  CHECK(letter.note.Use<SendInvoice>() == "hello");
  RequireOk(Update<LetterTable, Letter>(
      kept.store, std::string("a"), Set(&Letter::email, std::string_view("eve@example.com")),
      SetAbsent(&Letter::note), Set(&Letter::weight, 0.5F), Set(&Letter::copies, 3U),
      Set(&Letter::files, std::vector<std::string>{"c"})));
  letter = kept.Found();
  CHECK(letter.email.Use<SendInvoice>() == "eve@example.com");
  CHECK_FALSE(letter.note.Use<SendInvoice>().has_value());
  CHECK(letter.weight.Use<SendInvoice>() == 0.5);
  CHECK(letter.copies.Use<SendInvoice>() == 3);
  CHECK(letter.files.Use<SendInvoice>() == std::vector<std::string>{"c"});
  CHECK(letter.sent.Use<SendInvoice>() == kDay + 9);
  RequireOk(Update<LetterTable, Letter>(kept.store, "a", Set(&Letter::note, "literal"),
                                        Set(&Letter::files, std::vector<std::string>())));
  CHECK(kept.Held(&Letter::note) == "literal");
  CHECK(kept.Held(&Letter::files).empty());
  RequireOk(Update<LetterTable, Letter>(kept.store, "a", Set(&Letter::note, std::nullopt)));
  CHECK_FALSE(kept.Held(&Letter::note).has_value());
  CheckRefused(Update<LetterTable, Letter>(kept.store, "x", Set(&Letter::pages, 1)),
               absl::StatusCode::kNotFound, "letter");
}

TEST_CASE("What is nested is set whole") {
  Kept kept;
  Address address;
  address.city = std::string("Kiel");
  RequireOk(Update<LetterTable, Parcel>(kept.store, 7, Set(&Parcel::to, address),
                                        Set(&Parcel::via, std::vector<Address>{address})));
  const auto parcel = RequireOk(Find<LetterTable, Parcel>(kept.store, 7));
  CHECK(parcel.to.Use<SendInvoice>()->city.Use<SendInvoice>() == "Kiel");
  CHECK(parcel.to.Use<SendInvoice>()->street.Use<SendInvoice>().empty());
  CHECK(parcel.via.Use<SendInvoice>().size() == 1);
  CHECK(parcel.note.Use<SendInvoice>() == "fragile");
}

TEST_CASE("A secret is sealed by an update, and still found by its value") {
  Kept kept;
  RequireOk(Update<LetterTable, Reader>(kept.store, 7, Set(&Reader::email, kCanary)));
  CHECK(kept.Held(&Reader::email) == kCanary);
  CHECK(zweck::testing::FileBytes(kept.directory.File("acme.db-wal")).find(kCanary) ==
        std::string::npos);
  const auto with = [&](const auto& condition) {
    const auto page = RequireOk(zweck::Select<LetterTable, Reader, SendInvoice>(
        kept.store, zweck::Where(condition), zweck::Page{.limit = 5}));
    return page.size();
  };
  CHECK(with(Equals(&Reader::email, kCanary)) == 1);
  CHECK(with(Equals(&Reader::email, "ada@example.com")) == 0);
  const std::vector<std::string> either{"bob@example.com", std::string(kCanary)};
  CHECK(with(AnyOf(&Reader::email, either)) == 1);
  CHECK(RequireOk(zweck::Count<LetterTable, Reader, ContactCustomer>(
            kept.store, zweck::Where(Equals(&Reader::email, kCanary)))) == 1);
}

TEST_CASE("Somebody who was slower is told, and changes nothing") {
  Kept kept;
  RequireOk(Move(kept.store, 7, "new@example.com", 3));
  CHECK(kept.Held(&Reader::version) == 4);
  CheckRefused(Move(kept.store, 7, std::string(kCanary), 3), absl::StatusCode::kAborted, "reader");
  CHECK(kept.Held(&Reader::email) == "new@example.com");
  CheckRefused(Move(kept.store, 8, std::string(kCanary), 3), absl::StatusCode::kNotFound, "reader");
  RequireOk(Update<LetterTable, Letter, SendInvoice>(
      kept.store, "a", Set(&Letter::pages, 2),
      If(Equals(&Letter::email, "ada@example.com"), Equals(&Letter::note, "hello"))));
  CheckRefused(Update<LetterTable, Letter, SendInvoice>(kept.store, "a", Set(&Letter::pages, 3),
                                                        If(IsAbsent(&Letter::note))),
               absl::StatusCode::kAborted, "letter");
  CHECK(kept.Held(&Letter::pages) == 2);
}

TEST_CASE("A value that its field can't hold is refused by its place, and so is a condition's") {
  Kept kept;
  const auto refuses = [&](absl::StatusCode code, std::string_view place, const auto&... parts) {
    CheckRefused(Update<LetterTable, Letter, SendInvoice>(kept.store, "a", parts...,
                                                          If(Equals(&Letter::pages, 1))),
                 code, place);
  };
  using enum absl::StatusCode;
  const std::string canary(kCanary);
  refuses(kOutOfRange, "letter.pages", Set(&Letter::pages, std::int64_t{1} << 40));
  refuses(kOutOfRange, "letter.pages", Set(&Letter::note, "x"),
          Set(&Letter::pages, ~std::uint64_t{0}));
  refuses(kInvalidArgument, "letter.email", Set(&Letter::email, canary + "\xff"));
  refuses(kOutOfRange, "letter.email", Set(&Letter::email, std::string(10'000'000, 'x')));
  refuses(kInvalidArgument, "letter: /files/0",
          Set(&Letter::files, std::vector<std::string>{canary + "\xff"}));
  refuses(kOutOfRange, "letter.sent", Set(&Letter::sent, absl::CivilDay(10'000, 1, 1)));
  refuses(kOutOfRange, "letter.weight",
          Set(&Letter::weight, std::numeric_limits<double>::quiet_NaN()));
  const auto asks = [&](absl::StatusCode code, std::string_view place, const auto& condition) {
    CheckRefused(Update<LetterTable, Letter, SendInvoice>(kept.store, "a", Set(&Letter::pages, 9),
                                                          If(condition)),
                 code, place);
  };
  asks(kInvalidArgument, "letter.email", Equals(&Letter::email, canary + "\xc3"));
  asks(kInvalidArgument, "letter.pages", Equals(&Letter::pages, std::int64_t{1} << 40));
  asks(kInvalidArgument, "column email",
       AnyOf(&Letter::email, std::vector<std::string>(1001, "x")));
  CheckRefused(Update<LetterTable, Letter>(kept.store, "", Set(&Letter::pages, 9)),
               kInvalidArgument, "letter.number");
  CHECK(kept.Held(&Letter::pages) == 1);
}

TEST_CASE("Quotes and signs of patterns are set and asked like others, and NUL is refused") {
  Kept kept;
  const std::string nul("a\0b", 3);
  CheckRefused(Update<LetterTable, Letter>(kept.store, "a", Set(&Letter::email, nul)),
               absl::StatusCode::kInvalidArgument, "column email");
  const std::vector<std::string> hostile{"' OR 1=1 --", "\"", "%", "_"};
  for (const std::string& text : hostile) {
    RequireOk(Update<LetterTable, Letter>(kept.store, "a", Set(&Letter::email, text),
                                          Set(&Letter::note, text),
                                          Set(&Letter::files, std::vector<std::string>{text})));
    CHECK(kept.Held(&Letter::note) == text);
    CHECK(kept.Held(&Letter::files)[0] == text);
    RequireOk(Update<LetterTable, Letter, SendInvoice>(kept.store, "a", Set(&Letter::pages, 1),
                                                       If(Equals(&Letter::email, text))));
    CheckRefused(Update<LetterTable, Letter, SendInvoice>(kept.store, "a", Set(&Letter::pages, 1),
                                                          If(Equals(&Letter::email, text + "x"))),
                 absl::StatusCode::kAborted, "letter");
    CheckRefused(Update<LetterTable, Letter>(kept.store, text, Set(&Letter::pages, 1)),
                 absl::StatusCode::kNotFound, "letter");
  }
}

TEST_CASE("Insert, InsertOrKeep and Persist tell what is there in their own ways") {
  Kept kept;
  RequireOk(Insert<LetterTable, SendInvoice>(Booking("red", 1), kept.store));
  CheckRefused(Insert<LetterTable, SendInvoice>(Booking("red", 2), kept.store),
               absl::StatusCode::kAlreadyExists, "room-booking");
  CHECK_FALSE(RequireOk(InsertOrKeep<LetterTable, SendInvoice>(Booking("red", 3), kept.store)));
  CHECK(RequireOk(InsertOrKeep<LetterTable, SendInvoice>(Booking("blue", 4), kept.store)));
  const auto code = [&](std::string_view room) {
    const auto booking =
        RequireOk(Find<LetterTable, RoomBooking>(kept.store, kDay, std::string(room)));
    return booking.code.Use<SendInvoice>();
  };
  CHECK(code("red") == 1);
  CHECK(code("blue") == 4);
  RequireOk(Persist<LetterTable, SendInvoice>(Booking("red", 5), kept.store));
  CHECK(code("red") == 5);
  CheckRefused(Insert<LetterTable, SendInvoice>(Booking("green", 4), kept.store),
               absl::StatusCode::kAlreadyExists, "column code");
  CheckRefused((Update<LetterTable, RoomBooking, SendInvoice>(kept.store, kDay, "red",
                                                              Set(&RoomBooking::code, 4))),
               absl::StatusCode::kAlreadyExists, "column code");
  // What is not unique is set without a purpose.
  RequireOk(Update<LetterTable, RoomBooking>(kept.store, kDay, "red",
                                             Set(&RoomBooking::price, zweck::Decimal<2>::Of(99))));
  RoomBooking wrong = Booking(std::string(kCanary) + "\xff", 9);
  CheckRefused(Insert<LetterTable, SendInvoice>(wrong, kept.store),
               absl::StatusCode::kInvalidArgument, "room-booking.room");
}

TEST_CASE("An update's records say what is written, and what is asked for which purpose") {
  using zweck::internal::Door;
  using zweck::internal::IfAll;
  using zweck::internal::QuestionFlow;
  using zweck::internal::RecordBytes;
  using zweck::internal::UpdateAsked;
  using zweck::internal::UpdateFlowOf;
  using zweck::internal::WriteAsked;
  const auto strings = [](const auto& list) {
    return std::vector<std::string>(list.begin(), list.end());
  };
  const auto pages = Set(&Letter::pages, 1);
  const auto sent = Set(&Letter::sent, kDay);
  const auto condition = If(Equals(&Letter::pages, 1), IsAbsent(&Letter::note));
  using Pages = std::remove_const_t<decltype(pages)>;
  using Sent = std::remove_const_t<decltype(sent)>;
  using Condition = std::remove_const_t<decltype(condition)>;
  using Asked = UpdateAsked<Letter, LetterTable, ContactCustomer, acme::ChangedStore, true, true,
                            std::string, Pages, Sent, Condition>;
  using Turned = UpdateAsked<Letter, LetterTable, ContactCustomer, acme::ChangedStore, true, true,
                             std::string, Sent, Pages, Condition>;
  const zweck::v1::Flow written = MessageOf<UpdateFlowOf<Asked>>().flow();
  CHECK(written.door() == zweck::v1::DOOR_PERSIST);
  CHECK(written.purpose().empty());
  CHECK(strings(written.fields()) == std::vector<std::string>{"sent", "pages"});
  CHECK(written.minimized());
  CHECK(RecordBytes<UpdateFlowOf<Asked>>::kHash == RecordBytes<UpdateFlowOf<Turned>>::kHash);
  const zweck::v1::Flow asked = MessageOf<QuestionFlow<Door::kTest, Asked, false>>().flow();
  CHECK(asked.door() == zweck::v1::DOOR_TEST);
  CHECK(asked.category() == "letter");
  CHECK(asked.sink() == "letter-table");
  CHECK(asked.purpose() == "contact-customer");
  CHECK(strings(asked.asked()) == std::vector<std::string>{"pages", "note"});
  CHECK(strings(asked.fields()) == std::vector<std::string>{"pages", "note"});
  CHECK_FALSE(asked.whole_table());

  using Inserts = WriteAsked<RoomBooking, LetterTable, SendInvoice, acme::ChangedStore, true, true>;
  const zweck::v1::Flow inserted = MessageOf<QuestionFlow<Door::kTest, Inserts, false>>().flow();
  CHECK(strings(inserted.asked()) == std::vector<std::string>{"room", "day", "code"});
  using Replaces =
      WriteAsked<RoomBooking, LetterTable, SendInvoice, acme::ChangedStore, true, false>;
  const zweck::v1::Flow replaced = MessageOf<QuestionFlow<Door::kTest, Replaces, false>>().flow();
  CHECK(strings(replaced.asked()) == std::vector<std::string>{"code"});
  STATIC_REQUIRE_FALSE(zweck::internal::kAsks<
                       WriteAsked<Letter, LetterTable, void, acme::ChangedStore, true, false>>);
}

}  // namespace update_test
