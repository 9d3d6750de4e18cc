// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What rows come to, by the ids they share. Contacts that are held, and wishes that are remembered,
// are in memory here; marketplace_report_test.cc has them in a store.

#include "jodocus/marketplace_import.h"

#include <zweck/zweck.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/refused.h"

namespace {

using namespace jodocus;
using zweck::testing::RequireOk;
using P = ContactWhileLicensed;

constexpr absl::CivilDay kToday(2026, 11, 29);

using RowIds = std::vector<std::pair<std::string, std::string>>;

struct ReportRow {
  RowIds ids;
  std::string name;  // of the technical contact
  std::string day = "2026-11-16";
  std::string app = "k";
};

std::string RowJson(const ReportRow& row) {
  std::string json = R"({"status":"active",)";
  for (const auto& [name, value] : row.ids) json += "\"" + name + "\":\"" + value + "\",";
  if (!row.day.empty()) json += R"("lastUpdated":")" + row.day + "\",";
  if (!row.app.empty()) json += R"("addonKey":")" + row.app + "\",";
  return json + R"("contactDetails":{"technicalContact":{"name":")" + row.name + "\"}}}";
}

std::string ReportOf(const std::vector<ReportRow>& rows) {
  std::string json;
  for (const ReportRow& row : rows) json += (json.empty() ? "" : ",") + RowJson(row);
  return R"({"licenses":[)" + json + "]}";
}

// What a store would hold.
class InMemory {
 public:
  ImportResult Import(const std::vector<ReportRow>& rows) { return ImportJson(ReportOf(rows)); }

  ImportResult ImportJson(const std::string& json) {
    MarketplaceImport import(RequireOk(ReadMarketplaceReport(json)), key_, kToday);
    for (const auto& [hash, wish] : wishes_) import.SeeWish(wish);
    for (const auto& [key, contact] : contacts_) import.SeeHeld(contact);
    MarketplaceImport::Steps steps = std::move(import).Decide();
    for (const WishToBeForgotten& wish : steps.remember) {
      wishes_[wish.id_hash.Use<HonourErasure>()] = wish;
    }
    for (const std::string& key : steps.erase) CHECK(contacts_.erase(key) == 1);
    for (const auto& kept : {steps.keep, steps.reopen}) {
      for (const MarketplaceContact& contact : kept) contacts_[contact.licence.Use<P>()] = contact;
    }
    for (const auto& more : steps.learn) {
      REQUIRE(contacts_.contains(more.licence));
      contacts_[more.licence].ids = more.ids;
    }
    for (const std::string& key : steps.supersede) CHECK(contacts_.erase(key) == 1);
    return steps.result;
  }

  // As an import that knew no ids kept it.
  void KeepAsOldVersion(const std::string& key, const std::string& name,
                        absl::CivilDay day = absl::CivilDay(2026, 11, 16),
                        const std::string& app = "k") {
    MarketplaceContact& contact = contacts_[key];
    contact.licence = key;
    contact.app_key = app;
    contact.last_updated = day;
    ContactPerson person;
    person.name = name;
    contact.technical_contact = person;
  }

  // The names, sorted, with a blank between them.
  std::string Names() const {
    std::vector<std::string> names;
    for (const auto& [key, contact] : contacts_) {
      const ContactPerson& person = *contact.technical_contact.Use<P>();
      names.push_back(person.name.Use<P>().value_or("?"));
    }
    std::ranges::sort(names);
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : " ") + name;
    return joined;
  }
  std::string KeyOf(const std::string& name) const {
    for (const auto& [key, contact] : contacts_) {
      const ContactPerson& person = *contact.technical_contact.Use<P>();
      if (person.name.Use<P>() == name) return key;
    }
    return "";
  }
  std::size_t WishCount() const { return wishes_.size(); }

 private:
  WishKey key_ = MakeWishKey();
  std::map<std::string, WishToBeForgotten> wishes_;
  std::map<std::string, MarketplaceContact> contacts_;
};

const std::string kNumber = "appEntitlementNumber";
const std::string kId = "appEntitlementId";
const std::string kAddon = "addonLicenseId";
const std::string kLicence = "licenseId";
const std::string kLine = "transactionLineItemId";
const std::string kSale = "transactionId";

// One value of each id of a licence, as rows have them.
const RowIds kAllIds = {{kNumber, "E-1AA-2BB"},     {kId, "1a1a11aa-0000"}, {kAddon, "11223344"},
                        {kLicence, "SEN-11223344"}, {kLine, "AT-1-1"},      {kSale, "AT-1"}};

}  // namespace

// ---- A licence has several ids

TEST_CASE("a wish under any id erases what is held under that one and others, in every order") {
  for (const auto& a : kAllIds) {
    for (const auto& b : kAllIds) {
      CAPTURE(a.first, b.first);
      const RowIds both = a == b ? RowIds{a} : RowIds{a, b};
      {
        InMemory held;  // gained an id
        held.Import({{.ids = {a}, .name = "Mia"}});
        const ImportResult result =
            held.Import({{.ids = both, .name = "RTBF", .day = "2026-11-23"}});
        CHECK(held.Names().empty());
        CHECK(result.forgotten == 1);
        CHECK(result.erased == 1);
      }
      {
        InMemory held;  // lost one
        held.Import({{.ids = both, .name = "Mia"}});
        CHECK(held.Import({{.ids = {a}, .name = "RTBF"}}).erased == 1);
        CHECK(held.Names().empty());
      }
      {
        InMemory held;  // exchanged one, through a row that has both
        held.Import({{.ids = {a}, .name = "Mia"}});
        held.Import({{.ids = both, .name = "Mia", .day = "2026-11-17"}});
        CHECK(held.Names() == "Mia");
        CHECK(held.Import({{.ids = {b}, .name = "RTBF", .day = "2026-11-23"}}).erased == 1);
        CHECK(held.Names().empty());
      }
    }
  }
}

TEST_CASE("ids are of one licence through others, within one report too, in any order") {
  std::vector<ReportRow> rows = {{.ids = {{kAddon, "7"}}, .name = "Mia"},
                                 {.ids = {{kLicence, "SEN-7"}, {kId, "0e"}}, .name = "Mia"},
                                 {.ids = {{kId, "0E"}, {kNumber, "E-1"}}, .name = "Mia"},
                                 {.ids = {{kNumber, "E-1"}}, .name = "RTBF"}};
  const auto by_ids = [](const ReportRow& a, const ReportRow& b) { return a.ids < b.ids; };
  std::ranges::sort(rows, by_ids);
  do {
    InMemory held;
    held.Import({{.ids = {{kAddon, "7"}}, .name = "Mia"}});
    const ImportResult result = held.Import(rows);
    CHECK(result.forgotten == 1);
    CHECK(result.imported == 0);
    CHECK(held.Names().empty());
  } while (std::ranges::next_permutation(rows, by_ids).found);
}

TEST_CASE("a row that is refused tells which ids are of one licence all the same") {
  InMemory held;
  held.Import({{.ids = {{kAddon, "7"}}, .name = "Mia"}});
  const std::string refused =
      R"({"addonLicenseId":"7","appEntitlementNumber":"E-1","licenseType":"new in 2027"})";
  const ImportResult result =
      held.ImportJson(R"({"licenses":[)" + refused + "," +
                      RowJson({.ids = {{kNumber, "E-1"}}, .name = "RTBF"}) + "]}");
  CHECK(result.refused.size() == 1);
  CHECK(result.erased == 1);
  CHECK(held.Names().empty());
}

TEST_CASE("an update under any id takes the place of what is held, and one contact stays") {
  for (const auto& a : kAllIds) {
    for (const auto& b : kAllIds) {
      CAPTURE(a.first, b.first);
      const RowIds both = a == b ? RowIds{a} : RowIds{a, b};
      InMemory held;
      held.Import({{.ids = {a}, .name = "Mia", .day = "2026-11-16"}});
      held.Import({{.ids = both, .name = "Otto", .day = "2026-11-17"}});
      CHECK(held.Names() == "Otto");
      held.Import({{.ids = {b}, .name = "Paula", .day = "2026-11-18"}});
      CHECK(held.Names() == "Paula");
      held.Import({{.ids = {a}, .name = "Older", .day = "2026-11-17"}});
      CHECK(held.Names() == "Paula");
    }
  }
}

TEST_CASE("an older row changes nothing but tells of an id") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-20"}});
  const ImportResult older =
      held.Import({{.ids = {{kNumber, "E-1"}, {kAddon, "7"}}, .name = "Otto"}});
  CHECK(older.outdated == 1);
  CHECK(held.Names() == "Mia");
  CHECK(held.Import({{.ids = {{kAddon, "7"}}, .name = "RTBF"}}).erased == 1);
}

TEST_CASE("two contacts that turn out to be of one licence become the newer one") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-20"},
               {.ids = {{kAddon, "7"}}, .name = "Otto", .day = "2026-11-18"}});
  CHECK(held.Names() == "Mia Otto");
  held.Import({{.ids = {{kNumber, "E-1"}, {kAddon, "7"}}, .name = "Older", .day = "2026-11-17"}});
  CHECK(held.Names() == "Mia");
  CHECK(held.Import({{.ids = {{kAddon, "7"}}, .name = "RTBF"}}).erased == 1);
}

TEST_CASE("ids of different kinds are different") {
  for (const auto& a : kAllIds) {
    for (const auto& b : kAllIds) {
      if (a.first == b.first) continue;
      if ((a.first == kAddon || a.first == kLicence) &&
          (b.first == kAddon || b.first == kLicence)) {
        continue;
      }
      CAPTURE(a.first, b.first);
      InMemory held;
      held.Import({{.ids = {{a.first, "7"}}, .name = "Mia"}});
      held.Import({{.ids = {{b.first, "7"}}, .name = "Otto"}});
      CHECK(held.Names() == "Mia Otto");
      held.Import({{.ids = {{b.first, "7"}}, .name = "RTBF"}});
      CHECK(held.Names() == "Mia");
      // Neither does the wish stand for the other one.
      held.Import({{.ids = {{a.first, "7"}}, .name = "Mia"}});
      CHECK(held.Names() == "Mia");
    }
  }
}

TEST_CASE("what stands for no id joins nobody") {
  InMemory held;
  held.Import({{.ids = {{kAddon, "NA"}, {kNumber, "E-1"}}, .name = "Mia"},
               {.ids = {{kAddon, "NA"}, {kNumber, "E-2"}}, .name = "Otto"},
               {.ids = {{kAddon, "0"}, {kLicence, "SEN-0"}, {kNumber, "E-3"}}, .name = "Paula"}});
  CHECK(held.Names() == "Mia Otto Paula");
  held.Import({{.ids = {{kAddon, "NA"}, {kNumber, "E-2"}}, .name = "RTBF"}});
  CHECK(held.Names() == "Mia Paula");
}

// ---- A sale has several lines

TEST_CASE("two lines of one sale are two contacts") {
  InMemory held;
  const std::vector<ReportRow> lines = {
      {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "Mia"},
      {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-2"}}, .name = "Otto", .app = "other"}};
  CHECK(held.Import(lines).imported == 2);
  CHECK(held.Names() == "Mia Otto");
  CHECK(held.Import(lines).imported == 2);
  CHECK(held.Names() == "Mia Otto");
  CHECK(held.KeyOf("Mia") == "AT-2-1");
}

TEST_CASE(
    "a wish in one line of a sale is not for another line, unless it is of the same licence") {
  const ReportRow mia = {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}, {kNumber, "E-1"}},
                         .name = "Mia"};
  const ReportRow otto = {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-2"}, {kNumber, "E-2"}},
                          .name = "Otto"};
  const ReportRow same = {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-3"}, {kNumber, "E-1"}},
                          .name = "Mia"};
  const ReportRow wish = {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "RTBF"};
  InMemory held;
  held.Import({mia, otto, same});
  CHECK(held.Names() == "Mia Otto");  // two lines, one licence
  CHECK(held.Import({wish}).erased == 1);
  CHECK(held.Names() == "Otto");
  // Now and later.
  held.Import({mia, otto, same});
  CHECK(held.Names() == "Otto");
}

TEST_CASE("a wish for a sale as a whole is for all of its lines") {
  const std::vector<ReportRow> lines = {
      {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "Mia"},
      {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-2"}}, .name = "Otto"},
      {.ids = {{kSale, "AT-3"}, {kLine, "AT-3-1"}}, .name = "Paula"}};
  const ReportRow wish = {.ids = {{kSale, "AT-2"}}, .name = "RTBF"};
  InMemory held;
  held.Import(lines);
  CHECK(held.Import({wish}).erased == 2);
  CHECK(held.Names() == "Paula");
  CHECK(held.Import(lines).withheld == 2);
  CHECK(held.Names() == "Paula");

  InMemory other;  // in one report
  std::vector<ReportRow> all = lines;
  all.push_back(wish);
  CHECK(other.Import(all).imported == 1);
  CHECK(other.Names() == "Paula");
}

TEST_CASE(
    "what is held for a sale as a whole may be any of its lines, and goes with a wish in one") {
  InMemory held;
  held.Import({{.ids = {{kSale, "AT-2"}}, .name = "Mia"}});
  CHECK(held.Import({{.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "RTBF"}}).erased == 1);
  CHECK(held.Names().empty());
  CHECK(held.Import({{.ids = {{kSale, "AT-2"}}, .name = "Mia"}}).withheld == 1);
  CHECK(held.Names().empty());
}

TEST_CASE("what is held for a sale as a whole goes when its lines are there") {
  InMemory held;
  held.Import({{.ids = {{kSale, "AT-2"}}, .name = "Older", .day = "2026-11-16"}});
  held.Import({{.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "Mia", .day = "2026-11-17"},
               {.ids = {{kSale, "AT-2"}, {kLine, "AT-2-2"}}, .name = "Otto", .day = "2026-11-17"}});
  CHECK(held.Names() == "Mia Otto");
  // Not if it is of another app.
  InMemory other;
  other.Import({{.ids = {{kSale, "AT-2"}}, .name = "Paula", .app = "other"}});
  other.Import({{.ids = {{kSale, "AT-2"}, {kLine, "AT-2-1"}}, .name = "Mia", .day = "2026-11-17"}});
  CHECK(other.Names() == "Mia Paula");
}

TEST_CASE("lines for two apps with ids of different kinds are two contacts") {
  InMemory held;
  held.Import({{.ids = {{kSale, "AT-2"}, {kAddon, "7"}}, .name = "Mia", .app = "one"},
               {.ids = {{kSale, "AT-2"}, {kNumber, "E-1"}}, .name = "Otto", .app = "two"}});
  CHECK(held.Names() == "Mia Otto");
}

// ---- What an older version kept

TEST_CASE("what was kept under one id of no known kind is found by a wish under any") {
  for (const auto& id : kAllIds) {
    if (id.first == kLine) continue;  // was no key
    CAPTURE(id.first);
    InMemory held;
    held.KeepAsOldVersion(id.second, "Mia");
    held.KeepAsOldVersion("E-other", "Otto");
    CHECK(held.Import({{.ids = {id}, .name = "RTBF"}}).erased == 1);
    CHECK(held.Names() == "Otto");
    InMemory all;
    all.KeepAsOldVersion(id.second, "Mia");
    CHECK(all.Import({{.ids = kAllIds, .name = "RTBF"}}).erased == 1);
    CHECK(all.Names().empty());
  }
  InMemory prefixed;  // addonLicenseId was not there
  prefixed.KeepAsOldVersion("SEN-11223344", "Mia");
  CHECK(prefixed.Import({{.ids = {{kAddon, "11223344"}}, .name = "RTBF"}}).erased == 1);
}

TEST_CASE("an update takes the place of what an older version kept, under its key") {
  for (const auto& id : kAllIds) {
    if (id.first == kLine) continue;
    CAPTURE(id.first);
    InMemory held;
    held.KeepAsOldVersion(id.second, "Mia");
    held.Import({{.ids = kAllIds, .name = "Otto", .day = "2026-11-17"}});
    CHECK(held.Names() == "Otto");
    CHECK(held.KeyOf("Otto") == id.second);
    CHECK(held.Import({{.ids = {{kNumber, "E-1AA-2BB"}}, .name = "RTBF"}}).erased == 1);
  }
}

TEST_CASE("an older version's key that may be of two licences joins neither, and goes with both") {
  const ReportRow by_number = {.ids = {{kAddon, "7"}}, .name = "Otto", .day = "2026-11-17"};
  const ReportRow by_sale = {.ids = {{kSale, "7"}}, .name = "Paula", .day = "2026-11-17"};
  InMemory held;
  held.KeepAsOldVersion("7", "Mia");
  held.Import({by_number, by_sale});
  CHECK(held.Names() == "Otto Paula");
  InMemory forgotten;
  forgotten.KeepAsOldVersion("7", "Mia");
  ReportRow wish = by_sale;
  wish.name = "RTBF";
  CHECK(forgotten.Import({by_number, wish}).erased == 1);
  CHECK(forgotten.Names() == "Otto");
}

TEST_CASE("what an older version kept in two spellings stays until something tells more") {
  InMemory held;
  held.KeepAsOldVersion("E-1", "Mia");
  held.KeepAsOldVersion("e-1", "Otto");
  held.Import({{.ids = {{kNumber, "E-2"}}, .name = "Paula"}});
  CHECK(held.Names() == "Mia Otto Paula");
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "RTBF"}});
  CHECK(held.Names() == "Paula");
}

TEST_CASE("a contact never takes another one's key") {
  InMemory held;
  held.Import({{.ids = {{kAddon, "7"}}, .name = "Mia"}, {.ids = {{kSale, "7"}}, .name = "Otto"}});
  CHECK(held.KeyOf("Mia") == "7");
  CHECK(held.KeyOf("Otto") == "transactionId:7");
}

// ---- A wish is remembered

TEST_CASE("after a wish no older report brings the person back, by any id, in any order") {
  const ReportRow old_row = {.ids = {{kAddon, "7"}, {kLicence, "SEN-7"}}, .name = "Mia"};
  const ReportRow wish = {
      .ids = {{kNumber, "E-1"}, {kLicence, "SEN-7"}}, .name = "RTBF", .day = "2026-11-23"};
  InMemory held;
  held.Import({old_row});
  held.Import({wish});
  const ImportResult again = held.Import({old_row});
  CHECK(again.imported == 0);
  CHECK(again.withheld == 1);
  CHECK(again.kept == 0);
  CHECK(held.Names().empty());
  for (const RowIds& ids : {RowIds{{kAddon, "7"}}, RowIds{{kLicence, "sen-7"}},
                            RowIds{{kNumber, "e-1"}}, RowIds{{kNumber, "E-1"}, {kId, "0e"}}}) {
    CHECK(held.Import({{.ids = ids, .name = "Mia", .day = "2026-11-22"}}).withheld == 1);
    // Of the same day, or of none.
    CHECK(held.Import({{.ids = ids, .name = "Mia", .day = "2026-11-23"}}).withheld == 1);
    CHECK(held.Import({{.ids = ids, .name = "Mia", .day = ""}}).withheld == 1);
  }
  // Through an id that came later, too.
  CHECK(held.Import({{.ids = {{kId, "0e"}}, .name = "Mia"}}).withheld == 1);
  CHECK(held.Names().empty());

  InMemory first;  // the wish comes before any report
  first.Import({wish});
  CHECK(first.Import({old_row}).withheld == 1);
}

TEST_CASE("somebody else comes in with a row that was updated after the wish") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-16"}});
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "RTBF", .day = "2026-11-23"}});
  const ImportResult newer =
      held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-23"},
                   {.ids = {{kNumber, "E-1"}}, .name = "Otto", .day = "2026-11-24"}});
  CHECK(newer.imported == 1);
  CHECK(newer.withheld == 1);
  CHECK(held.Names() == "Otto");
  // The old reports stay out,
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-16"}}).withheld ==
        1);
  CHECK(held.Names() == "Otto");
  // what is newer than the contact comes in, and another wish counts.
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Paula", .day = "2026-11-25"}});
  CHECK(held.Names() == "Paula");
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "RTBF", .day = "2026-11-23"}}).erased ==
        1);
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Paula", .day = "2026-11-25"}}).withheld ==
        1);
}

TEST_CASE("a wish stands for every row that it overruled, and for what was held") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-10-02"}});
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "RTBF", .day = "2026-01-01"},
               {.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-10-03"}});
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-10-03"}}).withheld ==
        1);
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Otto", .day = "2026-10-04"}}).imported ==
        1);
}

TEST_CASE("a wish without a day is of today") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "RTBF", .day = ""}});
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-11-29"}}).withheld ==
        1);
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Otto", .day = "2026-11-30"}}).imported ==
        1);
}

TEST_CASE("a wish in a row that is refused is remembered") {
  InMemory held;
  held.ImportJson(R"({"licenses":[{"appEntitlementNumber":"E-1","lastUpdated":"2026-11-23",)"
                  R"("contactDetails":{"technicalContact":"RTBF"}}]})");
  CHECK(held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia"}}).withheld == 1);
}

TEST_CASE("what is held and should not be is erased by the next report, whatever that is about") {
  InMemory held;
  const ReportRow other = {.ids = {{kNumber, "E-9"}}, .name = "Otto"};
  held.Import({{.ids = {{kAddon, "7"}}, .name = "RTBF", .day = "2026-11-23"}});
  // As if the program had ended between remembering and erasing.
  held.KeepAsOldVersion("SEN-7", "Mia");
  const ImportResult result = held.Import({other});
  CHECK(result.erased == 1);
  CHECK(held.Names() == "Otto");
  // Who came in after the wish stays.
  held.Import({{.ids = {{kAddon, "7"}}, .name = "Paula", .day = "2026-11-24"}});
  CHECK(held.Import({other}).erased == 0);
  CHECK(held.Names() == "Otto Paula");
}

TEST_CASE("who is held under ids that turn out to be of a forgotten licence goes") {
  InMemory held;
  held.Import({{.ids = {{kNumber, "E-1"}}, .name = "Mia", .day = "2026-10-02"}});
  held.Import({{.ids = {{kAddon, "7"}}, .name = "RTBF", .day = "2026-01-01"}});
  CHECK(held.Names() == "Mia");  // nothing tells that these are one licence
  const ImportResult result =
      held.Import({{.ids = {{kNumber, "E-1"}, {kAddon, "7"}}, .name = "Mia", .day = "2026-01-01"}});
  CHECK(result.withheld == 1);
  CHECK(result.erased == 1);
  CHECK(held.Names().empty());
}

TEST_CASE("a wish that is remembered already is not written again on the same day") {
  InMemory held;
  MarketplaceImport::Steps steps;
  const WishKey key = MakeWishKey();
  const auto import = [&](absl::CivilDay today) {
    MarketplaceImport all(RequireOk(ReadMarketplaceReport(ReportOf(
                              {{.ids = {{kNumber, "E-1"}, {kAddon, "7"}}, .name = "RTBF"}}))),
                          key, today);
    for (const WishToBeForgotten& wish : steps.remember) all.SeeWish(wish);
    return std::move(all).Decide();
  };
  steps = import(kToday);
  CHECK(steps.remember.size() == 2);
  CHECK(import(kToday).remember.empty());
  CHECK(import(kToday + 1).remember.size() == 2);  // it was named again
}
