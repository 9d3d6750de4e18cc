// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store when records end.

#include <absl/status/status.h>
#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/refusals/policy.h"
#include "tests/store/places.h"
#include "tests/store/set_clock.h"
#include "tests/support/refused.h"
#include "zweck/flow/end.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/flow/transact.h"
#include "zweck/flow/update.h"
#include "zweck/store/audit_trail.h"
#include "zweck/zweck.h"

namespace retention_cases {

using acme::InvoiceTable;
using acme::SendInvoice;
using std::chrono::days;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::Subject;
using zweck::Unique;
using zweck::testing::CheckRefused;
using zweck::testing::PostgresPlace;
using zweck::testing::RequireOk;
using zweck::testing::SetClock;
using zweck::testing::SqlitePlace;
namespace kind = zweck::kind;

constexpr absl::Duration kDay = absl::Hours(24);

constexpr zweck::CategoryInfo About(zweck::Literal id) {
  return {.id = id, .description = "Of a test", .subjects = "customers", .policy_section = "4"};
}

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("order");
  using Retention = zweck::KeepFor<days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, std::string, Is<kind::ProductName>, For<SendInvoice>> product;
  Field<3, std::optional<std::string>, Is<kind::CompanyName>, For<SendInvoice>, Unique> company;
  Field<4, std::vector<std::string>, Is<kind::ProductName>, For<SendInvoice>> more;
};
ZWECK_CATEGORY(Order, number, product, company, more);

struct Installation {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Installation, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("installation");
  using Retention =
      zweck::FirstOf<zweck::KeepFor<days{90}, zweck::Since<"seen">, zweck::WhenAbsent<days{10}>>,
                     zweck::KeepUntil<"the app is uninstalled", days{30}>,
                     zweck::KeepUntil<"the customer objects", days{0}>>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, std::optional<absl::Time>, Is<kind::EventDate>, For<SendInvoice>> seen;
  Field<3, std::string, Is<kind::ProductName>, For<SendInvoice>> product;
};
ZWECK_CATEGORY(Installation, number, seen, product);

struct Licence {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Licence, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("licence");
  using Retention = zweck::KeepFor<days{30}, zweck::Since<"until">>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>> until;
};
ZWECK_CATEGORY(Licence, number, until);

// Its rows have no key.
struct Call {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Call, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("call");
  using Retention = zweck::KeepFor<days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Subject> number;
};
ZWECK_CATEGORY(Call, number);

using Kept =
    zweck::Tables<zweck::Table<InvoiceTable, Order>, zweck::Table<InvoiceTable, Installation>,
                  zweck::Table<InvoiceTable, Licence>, zweck::Table<InvoiceTable, Call>>;

template <class C = Order, class S>
bool Has(S& store, const std::string& number) {
  const auto found = zweck::Find<InvoiceTable, C>(store, number);
  if (!found.ok()) CheckRefused(found, absl::StatusCode::kNotFound, "");
  return found.ok();
}
template <class S>
absl::Status Put(S& store, const std::string& number, const std::string& product = "",
                 std::optional<std::string> company = std::nullopt) {
  return zweck::Persist<InvoiceTable, SendInvoice>(
      Order{.number = number, .product = product, .company = company, .more = {}}, store);
}
template <class S>
absl::StatusOr<std::int64_t> Count(S& store) {
  return zweck::Count<InvoiceTable, Order, SendInvoice>(store, zweck::WholeTable{});
}

// How many entries a trail has of orders that writes removed, and of how many.
std::pair<int, std::int64_t> Removed(const std::string& path) {
  std::pair<int, std::int64_t> removed;
  std::istringstream lines(zweck::testing::FileBytes(path));
  for (std::string line; std::getline(lines, line);) {
    const auto entry = nlohmann::json::parse(line);
    if (entry.at("act") != "remove") continue;
    CHECK(entry.at("sink") == "invoice-table");
    CHECK(entry.at("category") == "order");
    removed.second += entry.at("count").get<std::int64_t>();
    ++removed.first;
  }
  return removed;
}

TEMPLATE_TEST_CASE("What ended is not there, for any question", "", SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  RequireOk(Put(store, "1", "a"));
  clock.Pass(20 * kDay);
  RequireOk(Put(store, "2", "b"));
  clock.Pass(10 * kDay - absl::Seconds(1));
  CHECK(Has(store, "1"));
  clock.Pass(absl::Seconds(1));
  CHECK_FALSE(Has(store, "1"));
  CHECK(Has(store, "2"));
  CHECK(RequireOk(Count(store)) == 1);
  std::string seen;
  RequireOk(zweck::ForEach<InvoiceTable, Order>(store, [&](const Order& order) {
    seen += order.number.Use<SendInvoice>();
    return absl::OkStatus();
  }));
  CHECK(seen == "2");
  const auto page =
      RequireOk(zweck::Select<InvoiceTable, Order, SendInvoice>(store, zweck::Page{.limit = 10}));
  CHECK(page.size() == 1);
  CheckRefused(zweck::Update<InvoiceTable, Order>(store, "1", zweck::Set(&Order::product, "c")),
               absl::StatusCode::kNotFound, "");
  CheckRefused(zweck::Append<InvoiceTable, Order>(store, "1", &Order::more, "c"),
               absl::StatusCode::kNotFound, "");
  CHECK_FALSE(RequireOk(zweck::Erase<InvoiceTable, Order>(store, "1")));
  CHECK(RequireOk(zweck::Erase<InvoiceTable, Order>(store, "2")));
}

TEMPLATE_TEST_CASE("What replaces a record keeps when it came in, and begins anew once it ended",
                   "", SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  RequireOk(Put(store, "1", "a", "Acme"));
  clock.Pass(20 * kDay);
  RequireOk(Put(store, "1", "b", "Acme"));
  std::vector<Order> rows;
  clock.Pass(10 * kDay);
  CHECK_FALSE(Has(store, "1"));
  RequireOk(Put(store, "1", "c"));
  clock.Pass(29 * kDay);
  CHECK(Has(store, "1"));
  clock.Pass(kDay);
  CHECK_FALSE(Has(store, "1"));
  // Nothing of the one before survives, and inserting finds nothing.
  CHECK(RequireOk(zweck::InsertOrKeep<InvoiceTable, SendInvoice>(
      Order{.number = "1", .product = "d", .company = {}, .more = {}}, store)));
  const Order found = RequireOk(zweck::Find<InvoiceTable, Order>(store, "1"));
  CHECK(found.product.Use<SendInvoice>() == "d");
  CHECK_FALSE(found.company.Use<SendInvoice>().has_value());
  CHECK_FALSE(RequireOk(zweck::InsertOrKeep<InvoiceTable, SendInvoice>(
      Order{.number = "1", .product = "e", .company = {}, .more = {}}, store)));
}

TEMPLATE_TEST_CASE("What ended holds no value that is unique", "", SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  RequireOk(Put(store, "1", "a", "Acme"));
  CheckRefused(Put(store, "2", "a", "Acme"), absl::StatusCode::kAlreadyExists, "company");
  clock.Pass(30 * kDay);
  RequireOk(Put(store, "2", "a", "Acme"));
  RequireOk(Put(store, "3", "a", "Other"));
  clock.Pass(30 * kDay);
  RequireOk(Put(store, "4", "a"));
  RequireOk(zweck::Update<InvoiceTable, Order, SendInvoice>(store, "4",
                                                            zweck::Set(&Order::company, "Acme")));
  RequireOk(zweck::Insert<InvoiceTable, SendInvoice>(
      Order{.number = "5", .product = "", .company = "Other", .more = {}}, store));
  CHECK(RequireOk(Count(store)) == 2);
}

TEMPLATE_TEST_CASE("Writes remove what ended, and Purge the rest", "", SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  std::vector<Order> orders;
  for (int i = 0; i < 1200; ++i) {
    orders.push_back(
        {.number = "old" + std::to_string(i), .product = "", .company = {}, .more = {}});
  }
  RequireOk(zweck::PersistAll<InvoiceTable, SendInvoice>(orders, store));
  clock.Pass(30 * kDay);
  CHECK(RequireOk(zweck::CountEnded<Kept>(store)) == 1200);
  absl::SleepFor(absl::Milliseconds(1010));
  RequireOk(Put(store, "new"));
  const std::int64_t left = RequireOk(zweck::CountEnded<Kept>(store));
  CHECK(left >= 1200 - 1016);
  CHECK(left <= 1200 - 18);
  CHECK(RequireOk(zweck::Purge<Kept>(store)) == left);
  CHECK(RequireOk(zweck::CountEnded<Kept>(store)) == 0);
  CHECK(place.Run("SELECT count(*) FROM invoice_table__order") == "1");
  CHECK(RequireOk(zweck::Purge<Kept>(store)) == 0);
  // Rows without a key, too.
  RequireOk(zweck::Persist<InvoiceTable>(Call{.number = "1"}, store));
  clock.Pass(15 * kDay);
  RequireOk(zweck::Persist<InvoiceTable>(Call{.number = "2"}, store));
  clock.Pass(15 * kDay);
  CHECK(RequireOk(zweck::Purge<Kept>(store)) == 2);  // with the order
  CHECK(place.Run("SELECT number FROM invoice_table__call") == "2");
}

TEMPLATE_TEST_CASE("What writes remove is told in the trail, gathered", "", SqlitePlace,
                   PostgresPlace) {
  const TestType place;
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("audit.jsonl");
  const auto trail = RequireOk(zweck::AuditTrail::Open(path, {.who = "test"}));
  const auto told = [&] { return Removed(path); };
  SetClock clock;
  {
    auto store = place.Open({.clock = &clock});
    for (int i = 0; i < 40; ++i) {
      RequireOk(Put(store, "old" + std::to_string(i), "", "Acme" + std::to_string(i)));
    }
  }
  clock.Pass(30 * kDay);
  {
    auto store = place.Open({.clock = &clock});
    // It makes room for its value, and some others go.
    RequireOk(Put(store, "new", "", "Acme0"));
    const std::int64_t left = RequireOk(zweck::CountEnded<Kept>(store));
    CHECK(told().first == 1);
    CHECK(told().second == 40 - left);
    const auto put_all = [&](const std::string& before, absl::Status then) {
      return zweck::Transact(store, [&](auto& inside) -> absl::Status {
        for (int i = 1; i < 40; ++i) {
          const std::string n = std::to_string(i);
          absl::Status status = Put(inside, before + n, "", "Acme" + n);
          if (!status.ok()) return status;
        }
        return then;
      });
    };
    CheckRefused(put_all("x", absl::CancelledError("no")), absl::StatusCode::kCancelled, "no");
    CHECK(RequireOk(zweck::CountEnded<Kept>(store)) == left);
    RequireOk(put_all("y", absl::OkStatus()));
    CHECK(RequireOk(zweck::CountEnded<Kept>(store)) == 0);
  }
  // At the latest when the store is closed; none for each write, and none of what was undone.
  CHECK(told().first == 2);
  CHECK(told().second == 40);
}

TEMPLATE_TEST_CASE("A write that fails has removed nothing, and nothing is told of it", "",
                   SqlitePlace, PostgresPlace) {
  const TestType place;
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("audit.jsonl");
  const auto trail = RequireOk(zweck::AuditTrail::Open(path, {.who = "test"}));
  SetClock clock;
  {
    auto store = place.Open({.clock = &clock});
    for (int i = 0; i < 40; ++i) RequireOk(Put(store, "old" + std::to_string(i)));
    clock.Pass(15 * kDay);
    RequireOk(Put(store, "new", "", "Acme"));
  }
  clock.Pass(15 * kDay);
  const auto rows = [&] {
    return std::stoll(place.Run("SELECT count(*) FROM invoice_table__order"));
  };
  {
    auto store = place.Open({.clock = &clock});
    // Each makes room for its key, and then does not come in.
    for (int i = 0; i < 40; ++i) {
      CheckRefused(Put(store, "old" + std::to_string(i), "", "Acme"),
                   absl::StatusCode::kAlreadyExists, "");
    }
    CHECK(rows() == 41);
    RequireOk(Put(store, "newest"));
  }
  CHECK(Removed(path).second == 42 - rows());
}

TEMPLATE_TEST_CASE("A record ends after what a field says, and after what it says by then", "",
                   SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  const auto keep = [&](const std::string& number, std::optional<absl::Time> seen) {
    return zweck::Persist<InvoiceTable>(
        Installation{.number = number, .seen = seen, .product = "p"}, store);
  };
  const auto has = [&](const std::string& number) { return Has<Installation>(store, number); };
  RequireOk(keep("never", std::nullopt));
  RequireOk(keep("now", clock.Now()));
  RequireOk(keep("again", clock.Now()));
  RequireOk(keep("unsaid", clock.Now()));
  clock.Pass(5 * kDay);
  RequireOk(keep("never", std::nullopt));  // came in five days ago all the same
  RequireOk(zweck::Update<InvoiceTable, Installation>(store, "unsaid",
                                                      zweck::SetAbsent(&Installation::seen)));
  clock.Pass(5 * kDay);
  CHECK_FALSE(has("never"));
  CHECK_FALSE(has("unsaid"));
  RequireOk(zweck::Update<InvoiceTable, Installation>(
      store, "again", zweck::Set(&Installation::seen, clock.Now())));
  clock.Pass(80 * kDay);
  CHECK_FALSE(has("now"));
  CHECK(has("again"));
  RequireOk(zweck::Update<InvoiceTable, Installation>(store, "again",
                                                      zweck::Set(&Installation::product, "q")));
  clock.Pass(10 * kDay);
  CHECK_FALSE(has("again"));

  const absl::CivilDay today = absl::ToCivilDay(clock.Now(), absl::UTCTimeZone());
  RequireOk(zweck::Persist<InvoiceTable>(Licence{.number = "1", .until = today}, store));
  clock.Set(absl::FromCivil(today + 31, absl::UTCTimeZone()) - absl::Nanoseconds(1));
  CHECK(Has<Licence>(store, "1"));
  clock.Pass(absl::Nanoseconds(1));
  CHECK_FALSE(Has<Licence>(store, "1"));
  // Inserting takes the place of what ended, and of nothing else.
  const auto insert = [&] {
    return zweck::Insert<InvoiceTable, SendInvoice>(Licence{.number = "1", .until = today + 60},
                                                    store);
  };
  RequireOk(insert());
  CHECK(Has<Licence>(store, "1"));
  CheckRefused(insert(), absl::StatusCode::kAlreadyExists, "");
}

TEMPLATE_TEST_CASE("A record ends by an event, and the earlier of two counts", "", SqlitePlace,
                   PostgresPlace) {
  constexpr zweck::Name kGone = "the app is uninstalled";
  constexpr zweck::Name kObjects = "the customer objects";
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  const auto keep = [&](const std::string& number) {
    return zweck::Persist<InvoiceTable>(
        Installation{.number = number, .seen = clock.Now(), .product = "p"}, store);
  };
  const auto end = [&]<zweck::Name kEvent>(const std::string& number, absl::Time when) {
    return zweck::End<InvoiceTable, Installation, kEvent>(store, number, when);
  };
  const auto has = [&](const std::string& number) { return Has<Installation>(store, number); };
  CheckRefused(end.template operator()<kGone>("1", clock.Now()), absl::StatusCode::kNotFound, "");
  for (const char* number : {"1", "2", "3", "4", "5"}) RequireOk(keep(number));
  const absl::Time start = clock.Now();
  RequireOk(end.template operator()<kGone>("1", start));
  RequireOk(end.template operator()<kGone>("1", start + 5 * kDay));   // later: no matter
  RequireOk(end.template operator()<kObjects>("2", start));           // at once
  RequireOk(end.template operator()<kGone>("3", start + 10 * kDay));  // to come
  RequireOk(end.template operator()<kGone>("4", start));
  CHECK(has("1"));
  CHECK_FALSE(has("2"));
  // The event has come, so who writes must say that it is to begin anew.
  CheckRefused(keep("1"), absl::StatusCode::kFailedPrecondition, "Reopen");
  std::vector<Installation> several(2, Installation{.number = "5", .seen = start, .product = ""});
  several[1].number = "1";
  CheckRefused(zweck::PersistAll<InvoiceTable>(several, store),
               absl::StatusCode::kFailedPrecondition, "record 2");
  RequireOk(keep("3"));  // its event is to come
  RequireOk(keep("2"));  // ended, and so not there
  RequireOk(zweck::Reopen<InvoiceTable>(Installation{.number = "4", .seen = start, .product = "q"},
                                        store));
  CheckRefused(
      zweck::Reopen<InvoiceTable>(Installation{.number = "", .seen = start, .product = "q"}, store),
      absl::StatusCode::kInvalidArgument, "installation.number");
  clock.Pass(30 * kDay);
  CHECK_FALSE(has("1"));
  CHECK(has("2"));
  CHECK(has("3"));
  CHECK(has("4"));
  clock.Pass(10 * kDay);
  CHECK_FALSE(has("3"));
  CHECK(has("4"));
  clock.Pass(50 * kDay);
  CHECK_FALSE(has("4"));
  // All or nothing.
  const auto undone = zweck::Transact(store, [&](auto& inside) -> absl::Status {
    absl::Status kept = zweck::Persist<InvoiceTable>(
        Installation{.number = "6", .seen = std::nullopt, .product = ""}, inside);
    if (!kept.ok()) return kept;
    return zweck::End<InvoiceTable, Installation, kGone>(inside, "7", start);
  });
  CheckRefused(undone, absl::StatusCode::kNotFound, "");
  CHECK_FALSE(has("6"));
}

TEMPLATE_TEST_CASE("A clock that is set years ahead hides, and destroys nothing", "", SqlitePlace,
                   PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  RequireOk(Put(store, "1", "a", "Acme"));
  RequireOk(store.CheckClock());
  clock.Jump(400 * kDay);
  CHECK_FALSE(Has(store, "1"));
  CheckRefused(store.CheckClock(), absl::StatusCode::kFailedPrecondition, "the clock says");
  CHECK(RequireOk(zweck::CountEnded<Kept>(store)) == 1);
  CheckRefused(zweck::Purge<Kept>(store), absl::StatusCode::kFailedPrecondition, "the clock says");
  absl::SleepFor(absl::Milliseconds(1010));
  RequireOk(Put(store, "2"));
  CheckRefused(zweck::Insert<InvoiceTable, SendInvoice>(
                   Order{.number = "1", .product = "", .company = {}, .more = {}}, store),
               absl::StatusCode::kFailedPrecondition, "in doubt");
  CheckRefused(Put(store, "3", "", "Acme"), absl::StatusCode::kFailedPrecondition, "in doubt");
  clock.Jump(-400 * kDay);
  CHECK(Has(store, "1"));
  RequireOk(store.CheckClock());
  clock.Jump(400 * kDay);
  RequireOk(store.ConfirmClock());
  CHECK(RequireOk(zweck::Purge<Kept>(store)) == 1);
  // What ended by a clock that was confirmed stays so, also for whoever opens the store again.
  clock.Jump(-400 * kDay);
  RequireOk(Put(store, "4"));
  auto again = place.Open({.clock = &clock});
  CHECK(Has(again, "4"));
  RequireOk(again.CheckClock());
  clock.Pass(20 * kDay);
  CHECK(Has(again, "4"));
}

TEMPLATE_TEST_CASE("Within a transaction time stands still", "", SqlitePlace, PostgresPlace) {
  const TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  RequireOk(Put(store, "1"));
  RequireOk(zweck::Transact(store, [&](auto& inside) -> absl::Status {
    CHECK(Has(inside, "1"));
    clock.Pass(30 * kDay);
    CHECK(Has(inside, "1"));
    return absl::OkStatus();
  }));
  CHECK_FALSE(Has(store, "1"));
}

}  // namespace retention_cases
