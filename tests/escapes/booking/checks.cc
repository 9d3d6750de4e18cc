// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tests with made-up patients.
//
// Tests of what computes, with made-up patients.

#include <sodium.h>

#include <catch2/catch.hpp>

#include "tests/escapes/booking/billing.h"
#include "tests/escapes/booking/calendar.h"
#include "tests/escapes/booking/database.h"
#include "tests/escapes/booking/text.h"
#include "tests/escapes/booking/validate.h"

namespace acme::booking {
namespace {

const absl::CivilDay kTuesday(2026, 12, 1);

absl::Time At(absl::CivilDay day, int hour, int minute) {
  return absl::FromCivil(absl::CivilMinute(day) + hour * 60 + minute,
                         Calendar(HoursConfig{}).zone());
}

Patient Ada() {
  Patient ada;
  ada.id = "p-1";
  ada.name = "  Ada   Lovelace ";
  ada.email = "ada@example.com";
  ada.phone = "0151 / 2345-678";
  ada.language = "DE-at";
  ada.born = absl::CivilDay(1990, 12, 10);
  return ada;
}

Visit VisitOf(const Patient& patient, absl::Time starts) {
  Visit visit;
  visit.patient = patient.id.Use<BookVisit>();
  visit.starts = starts;
  visit.treatment = Treatment::kMassage;
  return visit;
}

TEST_CASE("a patient is brought into one form") {
  Patient ada = Ada();
  REQUIRE(Normalise(ada).ok());
  CHECK(ada.name.Use<BookVisit>() == "Ada Lovelace");
  CHECK(ada.phone.Use<BookVisit>() == "+491512345678");
  CHECK(ada.language.Use<BookVisit>() == "de");
  CHECK(ada.reminded_by.Use<RemindPatient>() == Channel::kMail);
}

TEST_CASE("an address without a domain is refused, and not repeated") {
  Patient ada = Ada();
  ada.email = "ada@example";
  const absl::Status refused = Normalise(ada);
  CHECK(absl::IsInvalidArgument(refused));
  CHECK(std::string(refused.message()).find("ada@") == std::string::npos);
}

TEST_CASE("telephone numbers") {
  CHECK(CanonicalPhone("+43 1 234567") == "+431234567");
  CHECK(CanonicalPhone("0043 1 234567") == "+431234567");
  CHECK(CanonicalPhone("call me").empty());
}

TEST_CASE("small children are not treated") {
  Patient ada = Ada();
  ada.born = absl::CivilDay(2024, 1, 1);
  Wish wish;
  wish.starts = At(kTuesday, 9, 30);
  CHECK(absl::IsPermissionDenied(MayTreat(ada, wish, Calendar(HoursConfig{}))));
  CHECK(AgeOn(absl::CivilDay(2020, 12, 2), kTuesday) == 5);
}

TEST_CASE("slots are on working days, within the hours") {
  Calendar calendar(HoursConfig{});
  CHECK(calendar.SlotsOf(kTuesday).size() == 20);
  CHECK(calendar.SlotsOf(kTuesday + 4).empty());
  calendar.Close(kTuesday);
  CHECK(calendar.SlotsOf(kTuesday).empty());
}

TEST_CASE("a wish must begin with a slot") {
  const Calendar calendar(HoursConfig{});
  Wish wish;
  wish.treatment = Treatment::kExercise;
  wish.starts = At(kTuesday, 9, 30);
  CHECK(Check(wish, calendar, At(kTuesday, 8, 0)).ok());
  wish.starts = At(kTuesday, 9, 31);
  CHECK(!Check(wish, calendar, At(kTuesday, 8, 0)).ok());
}

TEST_CASE("free slots are counted anew after a while") {
  FreeSlots free(absl::Minutes(2));
  const absl::Time now = At(kTuesday, 9, 0);
  free.Put(kTuesday, 7, now);
  CHECK(free.Get(kTuesday, now + absl::Minutes(1)) == 7);
  CHECK(!free.Get(kTuesday, now + absl::Minutes(3)).has_value());
}

TEST_CASE("a time is booked once") {
  auto key = zweck::SealingKey::Random();
  REQUIRE(key.ok());
  auto store = zweck::SqliteStore::Open(":memory:", *std::move(key));
  REQUIRE(store.ok());
  Database database(*std::move(store));
  Visit first = VisitOf(Ada(), At(kTuesday, 9, 30));
  Visit second = VisitOf(Ada(), At(kTuesday, 9, 30));
  CHECK(database.Book(first).ok());
  CHECK(absl::IsAlreadyExists(database.Book(second)));
  CHECK(first.number.Use<BookVisit>() == 1);
}

TEST_CASE("a letter is written in the patient's language") {
  const Letter letter = Reminder("Ada", At(kTuesday, 9, 30), absl::UTCTimeZone(), "de");
  CHECK(letter.subject == "Ihr Termin");
  CHECK(letter.body.starts_with("Guten Tag, Ada,"));
  CHECK(CentsFor(Treatment::kMassage) == 3'200);
}

}  // namespace
}  // namespace acme::booking
