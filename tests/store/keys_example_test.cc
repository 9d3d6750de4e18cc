// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The doors, with keys that rotate behind them.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist.h"
#include "zweck/flow/query.h"
#include "zweck/store/key_ring.h"
#include "zweck/store/rotation.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace club {

struct WriteToMembers {
  static constexpr zweck::PurposeInfo kInfo{.id = "write-to-members",
                                            .description = "Write to members",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Club {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "club", .name = "The Club", .role = zweck::Role::kController, .country = "DE"};
};
struct MemberTable {
  static constexpr zweck::SinkInfo kInfo{.id = "member-table", .description = "The members"};
  using Purposes = zweck::For<WriteToMembers>;
  using Recipient = Club;
};
struct Member {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Member, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "member",
                                             .description = "Who is in the club",
                                             .subjects = "members",
                                             .policy_section = "1"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using ToWrite = zweck::For<WriteToMembers>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, ToWrite, zweck::Key> number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ToWrite, zweck::Subject,
        zweck::Secret, zweck::Lookup>
      email;
};
ZWECK_CATEGORY(Member, number, email);

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "order",
                                             .description = "What a member ordered",
                                             .subjects = "members",
                                             .policy_section = "1"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using AtRest = zweck::Sealed;
  using ToWrite = zweck::For<WriteToMembers>;

  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, ToWrite, zweck::Key> id;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ToWrite, zweck::Subject,
        zweck::Lookup>
      email;
  Field<3, absl::Time, zweck::Is<zweck::kind::EventTime>, ToWrite, zweck::Indexed> placed;
  Field<4, std::optional<std::int32_t>, zweck::Is<zweck::kind::Count>, ToWrite> bottles;
};
ZWECK_CATEGORY(Order, id, email, placed, bottles);

}  // namespace club

namespace {

using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;

absl::StatusOr<zweck::SealedSqliteStore> OpenMembers(const std::string& folder,
                                                     zweck::KeyRingOptions options) {
  absl::StatusOr<zweck::KeyRing> ring = zweck::KeyRing::Open(folder + "/keys.ring", options);
  if (!ring.ok()) return ring.status();
  return zweck::SqliteStore::Open(folder + "/members.db", *std::move(ring));
}

absl::Status RotateDaily(zweck::SealedSqliteStore& store) {
  const absl::StatusOr<zweck::Rotation> done =
      store.Rotate({.period = absl::Hours(24 * 30), .window = absl::Hours(24 * 35)});
  if (!done.ok()) return done.status();
  if (done->resealed != 0) std::cerr << done->resealed << " rows are sealed anew\n";
  return absl::OkStatus();
}

}  // namespace

TEST_CASE("The doors work with keys that rotate as they do with one for good") {
  const TempDirectory directory;
  constexpr zweck::KeyRingOptions kAnywhere{.accept_copies = true};
  RequireOk(zweck::KeyRing::Create(directory.File("keys.ring"), kAnywhere));
  zweck::SealedSqliteStore store = RequireOk(OpenMembers(directory.path(), kAnywhere));
  for (const char* const number : {"1", "2"}) {
    club::Member member;
    member.number = number;
    member.email = std::string(number) + "@club.example";
    RequireOk(zweck::Persist<club::MemberTable>(member, store));
  }
  RequireOk(RotateDaily(store));
  CHECK(RequireOk(zweck::Erase<club::MemberTable, club::Member>(store, std::string("1"))));
  RequireOk(store.Rotate({.period = absl::ZeroDuration(), .window = absl::ZeroDuration()}));
  const auto found = zweck::Select<club::MemberTable, club::Member, club::WriteToMembers>(
      store, zweck::Where(zweck::Equals(&club::Member::email, "2@club.example")),
      zweck::Page{.limit = 10});
  RequireOk(found.status());
  CHECK(found->size() == 1);
}

TEST_CASE("A category that is sealed is asked for by what is not, and by a lookup") {
  const TempDirectory directory;
  constexpr zweck::KeyRingOptions kAnywhere{.accept_copies = true};
  RequireOk(zweck::KeyRing::Create(directory.File("keys.ring"), kAnywhere));
  zweck::SealedSqliteStore store = RequireOk(OpenMembers(directory.path(), kAnywhere));
  club::Order order;
  order.id = "1";
  order.email = "1@club.example";
  order.placed = absl::FromUnixSeconds(1'795'478'403);
  order.bottles = 2;
  RequireOk(zweck::Persist<club::MemberTable>(order, store));
  RequireOk(store.Rotate({.period = absl::ZeroDuration(), .window = absl::ZeroDuration()}));
  const auto found = zweck::Select<club::MemberTable, club::Order, club::WriteToMembers>(
      store, zweck::Where(zweck::Equals(&club::Order::email, "1@club.example")),
      zweck::OrderBy(&club::Order::placed), zweck::Page{.limit = 10});
  RequireOk(found.status());
  REQUIRE(found->size() == 1);
  CHECK((*found->begin()).Use(&club::Order::bottles) == 2);
}
