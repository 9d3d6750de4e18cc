// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_report.h"

#include <absl/strings/str_replace.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/jodocus/fixture.h"
#include "tests/store/set_clock.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::FileBytes;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;
using P = ContactWhileLicensed;

// A store in a directory that goes with the test.
class Held {
 public:
  Held() { clock_.Set(absl::FromCivil(absl::CivilDay(2026, 11, 23), absl::UTCTimeZone())); }
  zweck::SealedSqliteStore& store() { return store_; }
  ImportResult Import(std::string_view json) {
    return RequireOk(ImportMarketplaceReport(json, store_, clock_.Now()));
  }
  absl::StatusOr<MarketplaceContact> Find(const std::string& licence) {
    return zweck::Find<MarketplaceStore, MarketplaceContact>(store_, licence);
  }
  zweck::testing::SetClock& clock() { return clock_; }
  bool Has(const std::string& licence) { return Find(licence).ok(); }
  // "15 Users"
  std::string TierOf(const std::string& licence) {
    const MarketplaceContact contact = RequireOk(Find(licence));
    return contact.tier.Use<P>().value_or("none");
  }
  // What is in the files of the store.
  std::string Bytes() const { return FileBytes(path_) + FileBytes(path_ + "-wal"); }

 private:
  zweck::testing::TempDirectory directory_;
  std::string path_ = directory_.File("contacts.db");
  zweck::testing::SetClock clock_;
  zweck::SealedSqliteStore store_ = RequireOk(
      zweck::SqliteStore::Open(path_, RequireOk(zweck::SealingKey::Random()), {.clock = &clock_}));
};

// A row that has a day is of a licence that is in use.
std::string Report(const std::string& rows) {
  return R"({"licenses":[)" +
         absl::StrReplaceAll(rows, {{R"("lastUpdated")", R"("status":"active","lastUpdated")"}}) +
         "]}";
}

std::string Row(const std::string& licence, const std::string& day, const std::string& name) {
  return R"({"appEntitlementNumber":")" + licence + R"(","lastUpdated":")" + day + R"(","tier":")" +
         day + R"(","contactDetails":{"technicalContact":{"name":")" + name + R"("}}})";
}

// A store whose writes within a transaction fail behind the first so many, after they were done.
class FailingStore : public zweck::SealedSqliteStore {
 public:
  class Transaction : public zweck::SealedSqliteStore::Transaction {
   public:
    Transaction(zweck::SealedSqliteStore::Transaction inner, int* left)
        : zweck::SealedSqliteStore::Transaction(std::move(inner)), left_(left) {}
    absl::Status PutAll(const zweck::DoorKey& door, const zweck::store::Table& table,
                        zweck::store::NextRow next) {
      return Done(zweck::SealedSqliteStore::Transaction::PutAll(door, table, next));
    }
    absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                               const zweck::store::Value& key) {
      return Done(zweck::SealedSqliteStore::Transaction::Erase(door, table, key));
    }
    absl::StatusOr<zweck::store::Changed> Update(const zweck::DoorKey& door,
                                                 const zweck::store::Table& table,
                                                 const zweck::store::Value& key,
                                                 const zweck::store::Change& change) {
      return Done(zweck::SealedSqliteStore::Transaction::Update(door, table, key, change));
    }

   private:
    template <class Result>
    Result Done(Result result) {
      if (--*left_ < 0) return absl::InternalError("the disk fails");
      return result;
    }
    int* left_;
  };

  FailingStore(zweck::SealedSqliteStore store, int left)
      : zweck::SealedSqliteStore(std::move(store)), left_(left) {}
  absl::StatusOr<Transaction> Begin(const zweck::DoorKey& door, absl::Time deadline) {
    auto begun = zweck::SealedSqliteStore::Begin(door, deadline);
    if (!begun.ok()) return begun.status();
    return Transaction(*std::move(begun), &left_);
  }

 private:
  int left_;
};

}  // namespace

TEST_CASE("a licence report is imported: the good rows, the newest of each licence") {
  Held held;
  const ImportResult result = held.Import(Fixture("marketplace_licenses.json"));
  CHECK(result.imported == 4);
  CHECK(result.ended == 1);
  CHECK(result.outdated == 2);
  CHECK(result.forgotten == 2);
  CHECK(result.erased == 0);
  CHECK(held.TierOf("E-100-000-001") == "15 Users");
  CHECK(held.TierOf("E-100-000-003") == "none");
  CHECK_FALSE(held.Has("L16990362"));  // inactive
  CHECK(held.TierOf("E-100-000-005") == "50 Users");
  CHECK(held.Has("E-100-000-008"));
}

TEST_CASE("a row that is wrong is counted by its index and code, and the others are imported") {
  Held held;
  const ImportResult result = held.Import(Fixture("marketplace_licenses.json"));
  REQUIRE(result.refused.size() == 2);
  CHECK(result.refused[0].index == 9);
  CHECK(result.refused[0].code == absl::StatusCode::kInvalidArgument);
  // A row without an id of its licence.
  CHECK(result.refused[1].index == 10);
  CHECK(result.refused[1].code == absl::StatusCode::kInvalidArgument);
  CHECK_FALSE(held.Has("E-100-000-007"));
}

TEST_CASE("members that no field declares are counted") {
  Held held;
  const ImportResult result = held.Import(Fixture("marketplace_transactions.json"));
  CHECK(result.imported == 2);
  CHECK(result.forgotten == 1);
  CHECK(result.kept > 20);
  CHECK(result.dropped > 20);
  CHECK(held.Bytes().find("rita@example.net") == std::string::npos);
  CHECK(held.Bytes().find("ada@example.com") != std::string::npos);
}

TEST_CASE("an empty contact is none") {
  Held held;
  held.Import(Fixture("marketplace_licenses.json"));
  const MarketplaceContact contact = RequireOk(held.Find("E-100-000-003"));
  CHECK(contact.technical_contact.Use<P>().has_value());
  CHECK_FALSE(contact.billing_contact.Use<P>().has_value());
}

TEST_CASE("what is newer than the report stays") {
  Held held;
  CHECK(held.Import(Report(Row("E-1", "2026-10-02", "Ada Example"))).imported == 1);
  const ImportResult older = held.Import(Report(Row("E-1", "2026-10-01", "Ben Sample")));
  CHECK(older.imported == 0);
  CHECK(older.outdated == 1);
  CHECK(held.TierOf("E-1") == "2026-10-02");
  // A correction of the same day, and whatever is newer, counts.
  CHECK(held.Import(Report(Row("E-1", "2026-10-02", "Cleo Fiction"))).imported == 1);
  CHECK(held.Import(Report(Row("E-1", "2026-10-03", "Cleo Fiction"))).imported == 1);
  CHECK(held.TierOf("E-1") == "2026-10-03");
}

TEST_CASE("of two rows from one day the later one counts") {
  Held held;
  const ImportResult result = held.Import(Report(Row("E-1", "2026-10-02", "Ada Example") + "," +
                                                 Row("E-1", "2026-10-02", "Ben Sample")));
  CHECK(result.imported == 1);
  CHECK(result.outdated == 1);
  const MarketplaceContact contact = RequireOk(held.Find("E-1"));
  const ContactPerson& person = *contact.technical_contact.Use<P>();
  CHECK(person.name.Use<P>() == "Ben Sample");
}

TEST_CASE("a row without a day is older than any other") {
  Held held;
  const std::string row = R"({"appEntitlementNumber":"E-1","status":"active","tier":"no day"})";
  CHECK(held.Import(Report(row)).imported == 1);
  CHECK(held.Import(Report(Row("E-1", "2026-10-02", "Ada Example"))).imported == 1);
  CHECK(held.Import(Report(row)).outdated == 1);
  CHECK(held.TierOf("E-1") == "2026-10-02");
}

TEST_CASE("a contact ends 30 days after a report says so, however often it does, or by its day") {
  const auto row = [](const std::string& licence, const std::string& more) {
    return R"({"licenses":[{"appEntitlementNumber":")" + licence + "\"," + more +
           R"("contactDetails":{"technicalContact":{"name":"Ada Example"}}}]})";
  };
  const std::string active = R"("status":"active",)";
  Held held;
  const auto pass_days = [&held](int days) { held.clock().Pass(absl::Hours(24) * days); };
  held.Import(row("E-1", active));
  held.Import(row("E-2", R"("maintenanceEndDate":"2026-12-31",)"));
  for (const char* over : {R"("status":"inactive",)", R"("status":"cancelled",)", ""}) {
    CAPTURE(over);
    CHECK(held.Import(row("E-3", over)).ended == 1);
    CHECK_FALSE(held.Has("E-3"));  // there is nobody to write to
    CHECK(held.Import(row("E-1", over)).ended == 1);
    const MarketplaceContact contact = RequireOk(held.Find("E-1"));
    CHECK(contact.status.Use<P>() != LicenceStatus::kActive);
    CHECK(contact.technical_contact.Use<P>().has_value());
  }
  // Renewed late,
  pass_days(29);
  CHECK(held.Import(row("E-1", active)).imported == 1);
  pass_days(29);
  CHECK(held.Has("E-1"));
  // and not renewed.
  CHECK(held.Import(row("E-1", R"("status":"inactive",)")).ended == 1);
  pass_days(10);
  CHECK(held.Has("E-2"));
  pass_days(1);
  CHECK_FALSE(held.Has("E-2"));
  held.Import(row("E-1", R"("status":"inactive",)"));
  pass_days(19);
  CHECK_FALSE(held.Has("E-1"));
  CHECK(held.Import(row("E-2", R"("maintenanceEndDate":"2026-12-31",)")).ended == 1);
  CHECK(held.Import(row("E-2", R"("maintenanceEndDate":"2027-12-31",)")).imported == 1);
  CHECK(held.Has("E-2"));
}

TEST_CASE("RTBF erases what is held for the licence, beyond recovery") {
  Held held;
  held.Import(Report(Row("E-1", "2026-10-02", "Ada Example") + "," +
                     Row("E-2", "2026-10-02", "Ben Sample")));
  CHECK(held.Bytes().find("Ada Example") != std::string::npos);
  const ImportResult result = held.Import(Report(Row("E-1", "2026-01-01", "RTBF")));
  CHECK(result.forgotten == 1);
  CHECK(result.erased == 1);
  CHECK(result.imported == 0);
  CHECK_FALSE(held.Has("E-1"));
  CHECK(held.Has("E-2"));
  RequireOk(held.store().Scrub());
  CHECK(held.Bytes().find("Ada Example") == std::string::npos);
  CHECK(held.Bytes().find("RTBF") == std::string::npos);
}

TEST_CASE("RTBF in one row of a licence counts for all of them, whatever their order and day") {
  const std::string wish = Row("E-1", "2026-01-01", "RTBF");
  const std::string other = Row("E-1", "2026-10-02", "Ada Example");
  for (const std::string& rows : {wish + "," + other, other + "," + wish}) {
    Held held;
    held.Import(Report(other));
    const ImportResult result = held.Import(Report(rows));
    CHECK(result.forgotten == 1);
    CHECK(result.erased == 1);
    CHECK(result.imported == 0);
    CHECK_FALSE(held.Has("E-1"));
  }
}

TEST_CASE("RTBF counts in a row that can't be read otherwise") {
  Held held;
  held.Import(Report(Row("E-1", "2026-10-02", "Ada Example")));
  const ImportResult result =
      held.Import(Report(R"({"appEntitlementNumber":"E-1","licenseType":"new in 2027",)"
                         R"("contactDetails":{"billingContact":{"email":"RTBF"}}})"));
  CHECK(result.forgotten == 1);
  CHECK(result.erased == 1);
  CHECK(result.refused.empty());
  CHECK_FALSE(held.Has("E-1"));
}

TEST_CASE("an empty report imports nothing") {
  Held held;
  const ImportResult result = held.Import(R"({"transactions":[]})");
  CHECK(result.imported == 0);
  CHECK(result.refused.empty());
}

TEST_CASE("what is no report is refused before anything is stored") {
  Held held;
  held.Import(Report(Row("E-1", "2026-10-02", "Ada Example")));
  const std::string wish = Row("E-1", "2026-10-03", "RTBF");
  for (const std::string& json :
       {std::string(), std::string("{}"), std::string("[]"), std::string("7"),
        std::string(R"({"licenses":{"Zq9Canary":1}})"), std::string(R"({"licenses":null})"),
        Report(wish) + "Zq9Canary", Report(wish + R"(,{"Zq9Canary)"),
        R"({"licenses":[)" + wish + ",]}", R"({"licenses":[)" + wish}) {
    CAPTURE(json);
    CheckRefused(ImportMarketplaceReport(json, held.store()), absl::StatusCode::kInvalidArgument,
                 "");
    CHECK(held.Has("E-1"));
  }
}

TEST_CASE("rows that are no objects are refused one by one") {
  Held held;
  const ImportResult result =
      held.Import(Report(R"(1,"Zq9Canary",null,[],)" + Row("E-1", "2026-10-02", "Ada Example")));
  CHECK(result.imported == 1);
  CHECK(result.refused.size() == 4);
}

TEST_CASE("a bad row does not keep the wish in another one from being honoured") {
  Held held;
  held.Import(Report(Row("E-1", "2026-10-02", "Ada Example")));
  const std::string wish = Row("E-1", "2026-10-03", "RTBF");
  for (const std::string& bad :
       {std::string(R"({"appEntitlementNumber":"E-2","contactDetails":{"company":"cut \ud83d"}})"),
        std::string("{\"appEntitlementNumber\":\"E-2\",\"contactDetails\":{\"company\":\"\xff\"}}"),
        std::string(R"({"appEntitlementNumber":"E-2","tier":01})")}) {
    CAPTURE(bad);
    const ImportResult result = held.Import(Report(wish + "," + bad));
    CHECK(result.forgotten == 1);
    REQUIRE(result.refused.size() == 1);
    CHECK(result.refused[0].index == 1);
    CHECK_FALSE(held.Has("E-1"));
  }
}

TEST_CASE("a wish that names no licence can't be missed") {
  Held held;
  const ImportResult result =
      held.Import(Report(Row("E-1", "2026-10-02", "Ada Example") +
                         R"(,{"contactDetails":{"technicalContact":{"name":"RTBF"}}})"));
  CHECK(result.imported == 1);
  CHECK(result.forgotten == 0);
  CHECK(result.unheeded == 1);
  REQUIRE(result.refused.size() == 1);
  CHECK(result.refused[0].index == 1);
  CHECK(result.refused[0].wish);
}

TEST_CASE("a wish outlives the program, and nothing in the files tells for what licence it is") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("contacts.db");
  const auto open = [&path] {
    return RequireOk(zweck::SqliteStore::Open(
        path, RequireOk(zweck::SealingKey::FromBytes("0123456789abcdef0123456789abcdef"))));
  };
  const std::string ids =
      R"({"appEntitlementNumber":"E-Canary-1","appEntitlementId":"0e0e-canary-2",)"
      R"("addonLicenseId":"canary3","licenseId":"SEN-canary3","transactionId":"AT-canary-4",)"
      R"("transactionLineItemId":"canary-5","addonKey":"k","lastUpdated":"2026-10-0)";
  const std::string contact = R"(","customerDetails":{"technicalContact":{"name":")";
  const std::string old_row = ids + "1" + contact + R"(Ada Example"}}})";
  {
    auto store = open();
    RequireOk(ImportMarketplaceReport(Report(old_row), store).status());
  }
  CHECK(FileBytes(path).find("e-canary-1") != std::string::npos);
  {
    auto store = open();
    const ImportResult result =
        RequireOk(ImportMarketplaceReport(Report(ids + "2" + contact + R"(RTBF"}}})"), store));
    CHECK(result.erased == 1);
    RequireOk(store.Scrub());
  }
  for (const char* what : {"anary", "Ada Example", "RTBF", "addonLicenseId:", "2026-10-01"}) {
    CAPTURE(what);
    CHECK(FileBytes(path).find(what) == std::string::npos);
    CHECK(FileBytes(path + "-wal").find(what) == std::string::npos);
  }
  auto store = open();
  const ImportResult again = RequireOk(ImportMarketplaceReport(Report(old_row), store));
  CHECK(again.imported == 0);
  CHECK(again.withheld == 1);
  CHECK(FileBytes(path).find("Ada Example") == std::string::npos);
  CHECK(FileBytes(path + "-wal").find("Ada Example") == std::string::npos);
}

TEST_CASE("what an older version kept, without its ids, is found by a wish under another id") {
  Held held;
  MarketplaceContact old;
  old.licence = "11223344";
  old.last_updated = absl::CivilDay(2026, 11, 16);
  RequireOk(zweck::Persist<MarketplaceStore>(old, held.store()));
  CHECK(held.Import(Report(R"({"appEntitlementNumber":"E-1AA-2BB","addonLicenseId":"11223344",)"
                           R"("licenseId":"SEN-11223344","lastUpdated":"2026-11-23",)"
                           R"("contactDetails":{"technicalContact":{"name":"RTBF"}}})"))
            .erased == 1);
  CHECK_FALSE(held.Has("11223344"));
}

TEST_CASE("an update under a new id replaces what is held, in place") {
  Held held;
  held.Import(Report(R"({"addonLicenseId":"7","lastUpdated":"2026-10-01","tier":"old"})"));
  held.Import(Report(R"({"appEntitlementNumber":"E-1","licenseId":"SEN-7",)"
                     R"("lastUpdated":"2026-10-02","tier":"new"})"));
  CHECK(held.TierOf("7") == "new");
  CHECK_FALSE(held.Has("E-1"));
  CHECK(held.Import(Report(Row("E-1", "2026-10-03", "RTBF"))).erased == 1);
  CHECK_FALSE(held.Has("7"));
}

TEST_CASE("without the key of the wishes nothing is imported") {
  Held held;
  held.Import(Report(Row("E-1", "2026-10-02", "RTBF")));
  RequireOk(zweck::Erase<WishStore, WishKey>(held.store(), kWishKeyVersion).status());
  CheckRefused(
      ImportMarketplaceReport(Report(Row("E-1", "2026-10-01", "Ada Example")), held.store()),
      absl::StatusCode::kDataLoss, "wish-key");
  CHECK_FALSE(held.Has("E-1"));
}

TEST_CASE("a report whose import fails anywhere changes nothing, and can be imported again") {
  const std::string before = Row("E-1", "2026-10-01", "Ada Example") + "," +
                             Row("E-2", "2026-10-01", "Ben Sample") +
                             R"(,{"addonLicenseId":"7","lastUpdated":"2026-10-01","tier":"old"})";
  const std::string after =
      Row("E-1", "2026-10-02", "Ada Example") + "," + Row("E-2", "2026-10-02", "RTBF") + "," +
      Row("E-3", "2026-10-02", "Cleo Third") +
      R"(,{"appEntitlementNumber":"E-7","licenseId":"SEN-7","lastUpdated":"2026-10-02","tier":"new"})";
  bool imported = false;
  int failed = 0;
  for (int left = 0; !imported; ++left) {
    Held held;
    held.Import(Report(before));
    {
      FailingStore failing(std::move(held.store()), left);
      const auto result = ImportMarketplaceReport(Report(after), failing);
      imported = result.ok();
      if (!imported) CheckRefused(result, absl::StatusCode::kInternal, "the disk fails");
      held.store() = std::move(static_cast<zweck::SealedSqliteStore&>(failing));
    }
    if (imported) break;
    ++failed;
    CHECK(held.TierOf("E-1") == "2026-10-01");
    CHECK(held.TierOf("E-2") == "2026-10-01");
    CHECK(held.TierOf("7") == "old");
    CHECK_FALSE(held.Has("E-3"));
    // No wish is remembered: E-2 may be updated.
    CHECK(held.Import(Report(Row("E-2", "2026-10-01", "Ben Sample"))).withheld == 0);
    const ImportResult again = held.Import(Report(after));
    CHECK(again.forgotten == 1);
    CHECK(again.erased == 1);
    CHECK(held.TierOf("E-1") == "2026-10-02");
    CHECK_FALSE(held.Has("E-2"));
    CHECK(held.TierOf("7") == "new");
    CHECK(held.Has("E-3"));
  }
  CHECK(failed >= 3);  // the wish, the erasure, the contacts
}
