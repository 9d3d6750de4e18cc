// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is about nobody is not stored, whichever door it comes by.

#include "zweck/internal/flow/subjects.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/refusals/policy.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/transact.h"
#include "zweck/flow/update.h"
#include "zweck/store/sqlite_store.h"

namespace subjects_test {

namespace {

using acme::ContactCustomer;
using acme::InvoiceTable;
using acme::SendInvoice;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::Subject;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;
namespace kind = zweck::kind;

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who comes", .subjects = "guests", .policy_section = "4"};

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
};
ZWECK_CATEGORY(Guest, email);
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "stay", .description = "Who stays", .subjects = "guests", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice, ContactCustomer>, Key> room;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> host;
  Field<3, std::vector<Guest>, Is<kind::Contact>, For<SendInvoice>> guests;
  Field<4, std::map<std::string, Guest>, Is<kind::Contact>, For<SendInvoice>> named;
  Field<5, std::optional<Guest>, Is<kind::Contact>, For<SendInvoice>> payer;
  Field<6, std::int32_t, Is<kind::Count>, For<SendInvoice>> nights;
  Field<7, Guest, Is<kind::Contact>, For<SendInvoice>> owner;
};
ZWECK_CATEGORY(Stay, room, host, guests, named, payer, nights, owner);

Stay Of(std::string host) {
  Stay stay;
  stay.room = 1;
  stay.host = std::move(host);
  stay.owner = Guest{.email = "cy@example.com"};
  return stay;
}

template <class Write>
void CheckNobody(const std::string& place, Write write) {
  CheckRefused(write(), absl::StatusCode::kInvalidArgument, place);
}

}  // namespace

TEST_CASE("A record whose subject is empty is not stored") {
  const TempDirectory folder;
  auto store = zweck::SqliteStore::Open(folder.File("store.db"));
  RequireOk(store.status());
  const Stay nobody = Of(" \t");
  CheckNobody("stay.host", [&] { return zweck::Persist<InvoiceTable>(nobody, *store); });
  CheckNobody("stay.host",
              [&] { return zweck::Insert<InvoiceTable, SendInvoice>(nobody, *store); });
  CheckNobody("stay.host", [&] {
    return zweck::InsertOrKeep<InvoiceTable, SendInvoice>(nobody, *store).status();
  });
  CheckNobody("record 2: stay.host", [&] {
    return zweck::PersistAll<InvoiceTable>(std::vector<Stay>{Of("ada@example.com"), nobody},
                                           *store);
  });
  CHECK(absl::IsNotFound(zweck::Find<InvoiceTable, Stay>(*store, 1).status()));
}

TEST_CASE("So is one that nests a record of nobody, in whatever way") {
  const TempDirectory folder;
  auto store = zweck::SqliteStore::Open(folder.File("store.db"));
  RequireOk(store.status());
  const auto persist = [&](const Stay& stay) { return zweck::Persist<InvoiceTable>(stay, *store); };
  Stay listed = Of("ada@example.com");
  listed.guests = std::vector<Guest>{{.email = "bob@example.com"}, {.email = ""}};
  CheckNobody("guest.email", [&] { return persist(listed); });
  Stay named = Of("ada@example.com");
  named.named = std::map<std::string, Guest>{{"bob", Guest{}}};
  CheckNobody("guest.email", [&] { return persist(named); });
  Stay paid = Of("ada@example.com");
  paid.payer = Guest{};
  CheckNobody("guest.email", [&] { return persist(paid); });
  // What erasing leaves of a record that is always there.
  Stay owned = Of("ada@example.com");
  owned.owner = Guest{};
  RequireOk(persist(owned));
  // What may be absent may be absent.
  RequireOk(persist(Of("ada@example.com")));
}

TEST_CASE("A change does not take away whom a record is about") {
  const TempDirectory folder;
  auto store = zweck::SqliteStore::Open(folder.File("store.db"));
  RequireOk(store.status());
  RequireOk(zweck::Persist<InvoiceTable>(Of("ada@example.com"), *store));
  CheckNobody("stay.host", [&] {
    return zweck::Update<InvoiceTable, Stay>(*store, 1, zweck::Set(&Stay::nights, 2),
                                             zweck::Set(&Stay::host, ""));
  });
  CheckNobody("guest.email", [&] {
    return zweck::Update<InvoiceTable, Stay>(*store, 1,
                                             zweck::Set(&Stay::guests, std::vector<Guest>{{}}));
  });
  CheckNobody("guest.email",
              [&] { return zweck::Append<InvoiceTable, Stay>(*store, 1, &Stay::guests, Guest{}); });
  RequireOk(zweck::Update<InvoiceTable, Stay>(*store, 1, zweck::Set(&Stay::nights, 3)));
  const auto stay = zweck::Find<InvoiceTable, Stay>(*store, 1);
  RequireOk(stay.status());
  CHECK(stay->host.Use<SendInvoice>() == "ada@example.com");
  CHECK(stay->guests.Use<SendInvoice>().empty());
  CHECK(stay->nights.Use<SendInvoice>() == 3);
}

TEST_CASE("A transaction in which a record is about nobody does nothing") {
  const TempDirectory folder;
  auto store = zweck::SqliteStore::Open(folder.File("store.db"));
  RequireOk(store.status());
  CheckNobody("stay.host", [&] {
    return zweck::Transact(*store, [](auto& inside) -> absl::Status {
      RequireOk((zweck::Persist<InvoiceTable>(Of("ada@example.com"), inside)));
      Stay nobody = Of("");
      nobody.room = 2;
      (void)zweck::Persist<InvoiceTable>(nobody, inside);
      return absl::OkStatus();
    });
  });
  CHECK(absl::IsNotFound(zweck::Find<InvoiceTable, Stay>(*store, 1).status()));
}

}  // namespace subjects_test
