// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records that are erased and updated by what they hold.

#include "zweck/flow/update_all.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/flow/message.h"
#include "tests/refusals/questions.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist.h"
#include "zweck/flow/transact.h"
#include "zweck/store/sqlite_store.h"

namespace update_all_test {

namespace {

using acme::ContactCustomer;
using acme::Letter;
using acme::LetterTable;
using acme::Reader;
using acme::SendInvoice;
using flow_test::MessageOf;
using zweck::Equals;
using zweck::EraseAll;
using zweck::Set;
using zweck::SetAbsent;
using zweck::UpdateAll;
using zweck::Where;
using zweck::WholeTable;
using zweck::internal::Door;
using zweck::internal::QuestionFlow;
using zweck::testing::CheckRefused;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;

struct Kept {
  zweck::testing::TempDirectory directory;
  zweck::SealedSqliteStore store = RequireOk(zweck::SqliteStore::Open(
      directory.File("acme.db"),
      RequireOk(zweck::SealingKey::FromBytes("Zq9Canary-sealing-key-of-32-byte"))));

  Kept() {
    for (const char* const number : {"1", "2", "3", "4"}) {
      const bool is_first = *number == '1';
      RequireOk(zweck::Persist<LetterTable>(Letter{.number = number,
                                                   .email = "ada@acme.example",
                                                   .sent = absl::CivilDay(2026, 11, *number - '0'),
                                                   .pages = is_first ? 1 : 2,
                                                   .note = std::string(kCanary),
                                                   .weight = 1,
                                                   .files = {},
                                                   .copies = 1},
                                            store));
    }
  }
  template <class... Parts>
  std::int64_t Count(const Parts&... parts) {
    return RequireOk(zweck::Count<LetterTable, Letter, SendInvoice>(store, parts...));
  }
};

template <class Fields>
std::vector<std::string> Strings(const Fields& fields) {
  return {fields.begin(), fields.end()};
}

}  // namespace

TEST_CASE("Records are erased and updated by what they hold") {
  Kept kept;
  const absl::CivilDay last(2026, 11, 3);
  const absl::StatusOr<std::int64_t> noted = UpdateAll<LetterTable, Letter, ContactCustomer>(
      kept.store, SetAbsent(&Letter::note), Set(&Letter::copies, 5),
      Where(zweck::Before(&Letter::sent, last)));
  CHECK(RequireOk(noted) == 2);
  CHECK(kept.Count(Where(Equals(&Letter::copies, 5)), WholeTable{}) == 2);
  CHECK(kept.Count(Where(zweck::IsAbsent(&Letter::note))) == 2);
  // What is set may stand anywhere, and be what is asked by.
  CHECK(RequireOk(UpdateAll<LetterTable, Letter, SendInvoice>(
            kept.store, Where(Equals(&Letter::pages, 2)), Set(&Letter::pages, 3))) == 3);
  CHECK(RequireOk(EraseAll<LetterTable, Letter, SendInvoice>(
            kept.store, Where(Equals(&Letter::pages, 3), zweck::Before(&Letter::sent, last)))) ==
        1);
  CHECK(kept.Count(WholeTable{}) == 3);
  CHECK(RequireOk(EraseAll<LetterTable, Letter, SendInvoice>(kept.store, WholeTable{})) == 3);
  CHECK(kept.Count(WholeTable{}) == 0);
}

TEST_CASE("What is sealed is found by its hash and set in many records") {
  Kept kept;
  for (const std::uint64_t number : {1, 2, 3}) {
    RequireOk(zweck::Persist<LetterTable>(Reader{.number = number,
                                                 .email = std::string(kCanary),
                                                 .token = zweck::Bytes("t"),
                                                 .version = 1},
                                          kept.store));
  }
  CHECK(RequireOk(UpdateAll<LetterTable, Reader, SendInvoice>(
            kept.store, Set(&Reader::email, "Zq9Canary-new"), Set(&Reader::version, 2),
            Where(Equals(&Reader::email, kCanary), zweck::After(&Reader::number, 1)))) == 2);
  CHECK(RequireOk(EraseAll<LetterTable, Reader, ContactCustomer>(
            kept.store, Where(Equals(&Reader::email, "Zq9Canary-new")))) == 2);
  const Reader left = RequireOk(zweck::Find<LetterTable, Reader>(kept.store, 1));
  CHECK(left.version.Use<SendInvoice>() == 1);
}

TEST_CASE("Values that fit no field are refused, and end a transaction") {
  Kept kept;
  const auto too_large = Where(Equals(&Letter::pages, std::int64_t{1} << 40));
  CheckRefused(EraseAll<LetterTable, Letter, SendInvoice>(kept.store, too_large),
               absl::StatusCode::kInvalidArgument, "pages");
  CheckRefused(UpdateAll<LetterTable, Letter, SendInvoice>(
                   kept.store, Set(&Letter::copies, std::int64_t{1} << 40),
                   Where(Equals(&Letter::pages, 1))),
               absl::StatusCode::kOutOfRange, "copies");
  CheckRefused(UpdateAll<LetterTable, Letter, SendInvoice>(kept.store, Set(&Letter::email, ""),
                                                           Where(Equals(&Letter::pages, 1))),
               absl::StatusCode::kInvalidArgument, "email");
  const absl::Status done = zweck::Transact(kept.store, [&](auto& inside) -> absl::Status {
    CHECK(RequireOk(EraseAll<LetterTable, Letter, SendInvoice>(
              inside, Where(Equals(&Letter::pages, 2)))) == 3);
    CHECK_FALSE(EraseAll<LetterTable, Letter, SendInvoice>(inside, too_large).ok());
    return absl::OkStatus();
  });
  CheckRefused(done, absl::StatusCode::kInvalidArgument, "pages");
  CHECK(kept.Count(WholeTable{}) == 4);
}

TEST_CASE("The binary says what is erased, what is set, and what is asked by for it") {
  const auto pages = Where(Equals(&Letter::pages, 1));
  using Pages = std::remove_const_t<decltype(pages)>;
  using Copies = decltype(Set(&Letter::copies, 1));
  using Erases = zweck::internal::EraseAllAsked<Letter, LetterTable, SendInvoice, acme::SweptStore,
                                                true, true, Pages, WholeTable>;
  const zweck::v1::Flow erased = MessageOf<zweck::internal::FlowOf<Door::kErase, Erases>>().flow();
  CHECK(erased.door() == zweck::v1::DOOR_ERASE);
  CHECK(erased.fields().empty());  // all of them
  CHECK_FALSE(erased.minimized());
  const zweck::v1::Flow asked = MessageOf<QuestionFlow<Door::kTest, Erases, false>>().flow();
  CHECK(asked.door() == zweck::v1::DOOR_TEST);
  CHECK(asked.purpose() == "send-invoice");
  CHECK(Strings(asked.asked()) == std::vector<std::string>{"pages"});
  CHECK(asked.whole_table());
  using Updates = zweck::internal::UpdateAllAsked<Letter, LetterTable, SendInvoice,
                                                  acme::SweptStore, true, true, Pages, Copies>;
  const zweck::v1::Flow written = MessageOf<zweck::internal::UpdateFlowOf<Updates>>().flow();
  CHECK(written.door() == zweck::v1::DOOR_PERSIST);
  CHECK(Strings(written.fields()) == std::vector<std::string>{"copies"});
  CHECK_FALSE(MessageOf<QuestionFlow<Door::kTest, Updates, false>>().flow().whole_table());
}

}  // namespace update_all_test
