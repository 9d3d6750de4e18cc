// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The policy as a whole: what may be kept where and sent to whom, for every category and every
// sink, and the page that says so in plain words.

#include "jodocus/policy.h"

#include <zweck/internal/declare/facts.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/zweck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/marketplace_rows.h"
#include "tests/jodocus/fixture.h"
#include "tests/jodocus/mailer.h"
#include "tests/store/set_clock.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;

using Withheld = CustomerData<std::string>;
using ContactForm = WebsiteForm<AnswerContactForm>;
using Newsletter = WebsiteForm<SendNewsletter>;
using MailedNewsletter = WebsiteForm<SendNewsletter, Mailer>;
using ContactStore = FormStore<AnswerContactForm>;
using NewsletterStore = FormStore<SendNewsletter>;
using ContactMailer = FormRecipient<AnswerContactForm, Mailer>;
using NewsletterMailer = FormRecipient<SendNewsletter, Mailer>;
using NewsletterGoogle = FormRecipient<SendNewsletter, Google>;

template <class...>
struct List {};
using Categories =
    List<Withheld, AnonymousUsageEvent, ClientInstallation, WebsiteStatistic, ContactForm,
         Newsletter, MailedNewsletter, ContactPerson, MarketplaceContact, SupportComment,
         SupportTicket, SupportReply, TicketTombstone, UsageSummary, WishKey, WishToBeForgotten>;
using Sinks = List<InstallationStore, UsageStore, GoogleAnalytics, ContactStore, NewsletterStore,
                   ContactMailer, NewsletterMailer, NewsletterGoogle, MarketplaceStore,
                   SupportStore, TicketSystem, WishStore>;
// What is shown or written, and not kept.
using Desks =
    List<InstallationDesk, UsageDesk, ContactDesk, SupportDesk, TrialMail, LicenceMail, ReplyMail>;
using Purposes =
    List<ImproveService, ProvideService, SecureConnection, MeasureWebsite, AnswerContactForm,
         SendNewsletter, ContactDuringTrial, ContactWhileLicensed, HonourErasure, AnalyseIssue,
         ContactWithResponse, ResolveIssue, AnswerRequests>;

// What may be kept: these and nothing else.
template <class Category, class Sink>
constexpr bool kMayKeep = false;
template <>
constexpr bool kMayKeep<AnonymousUsageEvent, UsageStore> = true;
template <>
constexpr bool kMayKeep<ClientInstallation, InstallationStore> = true;
template <>
constexpr bool kMayKeep<ContactForm, ContactStore> = true;
template <>
constexpr bool kMayKeep<Newsletter, NewsletterStore> = true;
template <>
constexpr bool kMayKeep<MailedNewsletter, NewsletterStore> = true;
template <>
constexpr bool kMayKeep<MailedNewsletter, NewsletterMailer> = true;
template <>
constexpr bool kMayKeep<MarketplaceContact, MarketplaceStore> = true;
template <>
constexpr bool kMayKeep<SupportTicket, SupportStore> = true;
template <>
constexpr bool kMayKeep<WishKey, WishStore> = true;
template <>
constexpr bool kMayKeep<WishToBeForgotten, WishStore> = true;
template <>
constexpr bool kMayKeep<TicketTombstone, SupportStore> = true;

// What may be sent as a whole: these and nothing else. Only two leave Jodocus.
template <class Category, class Sink>
constexpr bool kMaySend = false;
template <>
constexpr bool kMaySend<WebsiteStatistic, GoogleAnalytics> = true;
template <>
constexpr bool kMaySend<MailedNewsletter, NewsletterMailer> = true;
template <>
constexpr bool kMaySend<AnonymousUsageEvent, UsageStore> = true;
template <>
constexpr bool kMaySend<ContactForm, ContactStore> = true;
template <>
constexpr bool kMaySend<Newsletter, NewsletterStore> = true;
template <>
constexpr bool kMaySend<MailedNewsletter, NewsletterStore> = true;
template <>
constexpr bool kMaySend<ContactPerson, MarketplaceStore> = true;
template <>
constexpr bool kMaySend<MarketplaceContact, MarketplaceStore> = true;
template <>
constexpr bool kMaySend<SupportComment, SupportStore> = true;
template <>
constexpr bool kMaySend<SupportComment, TicketSystem> = true;
template <>
constexpr bool kMaySend<AnonymousUsageEvent, UsageDesk> = true;
template <>
constexpr bool kMaySend<UsageSummary, UsageStore> = true;
template <>
constexpr bool kMaySend<UsageSummary, UsageDesk> = true;
template <>
constexpr bool kMaySend<ContactPerson, ContactDesk> = true;
template <>
constexpr bool kMaySend<ContactPerson, TrialMail> = true;
template <>
constexpr bool kMaySend<ContactPerson, LicenceMail> = true;
template <>
constexpr bool kMaySend<MarketplaceContact, ContactDesk> = true;
template <>
constexpr bool kMaySend<MarketplaceContact, TrialMail> = true;
template <>
constexpr bool kMaySend<MarketplaceContact, LicenceMail> = true;
template <>
constexpr bool kMaySend<SupportComment, SupportDesk> = true;
template <>
constexpr bool kMaySend<SupportReply, SupportDesk> = true;
template <>
constexpr bool kMaySend<SupportReply, ReplyMail> = true;
template <>
constexpr bool kMaySend<TicketTombstone, SupportDesk> = true;
template <>
constexpr bool kMaySend<WishKey, WishStore> = true;
template <>
constexpr bool kMaySend<WishToBeForgotten, WishStore> = true;

// A refusal names the pair.
template <class Category, class Sink>
struct SentAsThePolicySays {
  static_assert(zweck::Transmittable<Category, Sink> == kMaySend<Category, Sink>);
  static constexpr bool kHolds = true;
};
template <class Category, class Sink>
struct AsThePolicySays : SentAsThePolicySays<Category, Sink> {
  static_assert(zweck::Persistable<Category, Sink> == kMayKeep<Category, Sink>);
};
template <class Category, class... Ss>
constexpr bool RowHolds(List<Ss...>) {
  return (AsThePolicySays<Category, Ss>::kHolds && ...);
}
template <class Category, class... Ss>
constexpr bool RowOfDesksHolds(List<Ss...>) {
  return (SentAsThePolicySays<Category, Ss>::kHolds && ...);
}
template <class... Cs>
constexpr bool MatrixHolds(List<Cs...>) {
  return ((RowHolds<Cs>(Sinks{}) && RowOfDesksHolds<Cs>(Desks{})) && ...);
}

// What is left of a category for a sink that may not have all of it.
template <class Category, class Sink>
constexpr bool kLeavesSomething =
    zweck::internal::kAnyAdmitted<zweck::internal::TransmitRule<Sink>, Category> &&
    // What says of nobody whom it is about goes to nobody.
    (!zweck::internal::kGoesToThePerson<Sink> || zweck::internal::kHasSubject<Category>);
template <class... Cs>
constexpr int CountForGoogle(List<Cs...>) {
  return (0 + ... + (kLeavesSomething<Cs, GoogleAnalytics> ? 1 : 0));
}

std::string AsJson(const auto& record) {
  std::string json;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), record, json));
  return json;
}

template <class Sink, class Category>
void CheckKept(const Category& record, zweck::SealedSqliteStore& store) {
  RequireOk(zweck::Persist<Sink>(record, store));
  std::vector<std::string> found;
  RequireOk(zweck::ForEach<Sink, Category>(store, [&](const Category& held) {
    found.push_back(AsJson(held));
    return absl::OkStatus();
  }));
  CHECK(std::count(found.begin(), found.end(), AsJson(record)) == 1);
}
template <class Sink, class Category>
void CheckKept(const std::string& json, zweck::SealedSqliteStore& store) {
  CheckKept<Sink>(RequireOk(zweck::FromJson<Category>(json)), store);
}

// The page.

using zweck::internal::CategoryFacts;
using zweck::internal::FieldFacts;
using zweck::internal::kFacts;

template <class Info>
std::string Ids(zweck::View<const Info*> infos) {
  std::string ids;
  for (const Info* info : infos) ids += (ids.empty() ? "" : ", ") + std::string(info->id);
  return ids;
}

// "3 years from the end of the year of `last_named`"
std::string EndText(const zweck::internal::EndFacts& end) {
  constexpr std::int64_t kYear = 31'556'952;
  const bool in_years = end.seconds != 0 && end.seconds % kYear == 0;
  const std::string time = in_years ? std::to_string(end.seconds / kYear) + " years"
                                    : std::to_string(end.seconds / 86400) + " days";
  if (end.until) {
    return "until " + std::string(end.event) + (end.seconds == 0 ? "" : "; " + time + " more");
  }
  if (end.field.empty()) return time;
  return time + (end.end_of_year ? " from the end of the year of `" : " after `") +
         std::string(end.field) + "`";
}

std::string RetentionOf(const CategoryFacts& facts) {
  if (facts.ends.empty()) return "not kept by itself";
  std::string text;
  std::string writers;
  bool comes_in_any_case = false;
  for (const zweck::internal::EndFacts& end : facts.ends) {
    text += (text.empty() ? "" : "; or ") + EndText(end);
    comes_in_any_case = comes_in_any_case || zweck::internal::CountsFromItself(end);
    if (!end.field.empty()) {
      writers +=
          "; no latest end: it depends on what is written to `" + std::string(end.field) + "`";
    }
  }
  return text + (facts.ends.size() > 1 ? "; whichever comes first" : "") +
         (comes_in_any_case ? "" : writers);
}

template <class C, class... Ss, class... Ds>
std::string SinksOf(List<Ss...>, List<Ds...>) {
  std::string ids;
  const auto add = [&](std::string_view id, bool whole, bool part) {
    if (!whole && !part) return;
    ids += (ids.empty() ? "" : ", ") + std::string(id) + (whole ? "" : " (in part)");
  };
  (add(Ss::kInfo.id, zweck::Persistable<C, Ss> || zweck::Transmittable<C, Ss>,
       kLeavesSomething<C, Ss>),
   ...);
  (add(Ds::kInfo.id, zweck::Transmittable<C, Ds>, kLeavesSomething<C, Ds>), ...);
  return ids.empty() ? "nowhere" : ids;
}

std::string NotesOn(const FieldFacts& field) {
  std::string notes;
  const auto add = [&](const std::string& note) { notes += (notes.empty() ? "" : ", ") + note; };
  if (field.key) add("the key");
  if (field.subject) add("the person");
  if (field.secret) add("sealed");
  if (!field.recipients.empty()) add("may go to " + Ids(field.recipients));
  if (field.nested != nullptr) add("see " + std::string(field.nested->info->id));
  return notes;
}

template <class C>
void AddRows(std::vector<std::string>& rows) {
  const CategoryFacts& facts = kFacts<C>;
  const std::string id(facts.info->id);
  rows.push_back("| **" + id + "** | " + std::string(facts.info->policy_section) + " | " +
                 std::string(facts.info->description) + " | " + std::string(facts.info->subjects) +
                 " | " + SinksOf<C>(Sinks{}, Desks{}) + " | " + RetentionOf(facts) + " |");
  for (const FieldFacts& field : facts.fields) {
    const std::string purposes = Ids(field.purposes);
    rows.push_back("| " + id + " | `" + std::string(field.name) + "` | " +
                   std::string(field.kind->description) + " | " +
                   (purposes.empty() ? "nothing" : purposes) + " | " + NotesOn(field) + " |");
  }
}

std::string_view BasisOf(zweck::LegalBasis basis) {
  switch (basis) {
    case zweck::LegalBasis::kNotPersonal:
      return "about nobody";
    case zweck::LegalBasis::kConsent:
      return "consent";
    case zweck::LegalBasis::kLegalObligation:
      return "a legal obligation";
    case zweck::LegalBasis::kLegitimateInterests:
      return "legitimate interests";
    default:
      return "another";
  }
}

template <class... Ps>
void AddPurposes(std::vector<std::string>& rows, List<Ps...>) {
  (rows.push_back("| " + std::string(Ps::kInfo.id) + " | " + std::string(Ps::kInfo.description) +
                  " | " + std::string(BasisOf(Ps::kInfo.legal_basis)) + " |"),
   ...);
}

// Everything that the page's tables have to say.
std::vector<std::string> ExpectedRows() {
  std::vector<std::string> rows;
  AddPurposes(rows, Purposes{});
  AddRows<Withheld>(rows);
  AddRows<AnonymousUsageEvent>(rows);
  AddRows<UsageSummary>(rows);
  AddRows<ClientInstallation>(rows);
  AddRows<WebsiteStatistic>(rows);
  AddRows<ContactForm>(rows);
  AddRows<Newsletter>(rows);
  AddRows<MarketplaceContact>(rows);
  AddRows<ContactPerson>(rows);
  AddRows<WishToBeForgotten>(rows);
  AddRows<WishKey>(rows);
  AddRows<SupportTicket>(rows);
  AddRows<SupportComment>(rows);
  AddRows<SupportReply>(rows);
  AddRows<TicketTombstone>(rows);
  return rows;
}

// The rows of the tables, without those in front of the lines that end their heads.
std::vector<std::string> RowsOfPage() {
  std::istringstream page(zweck::testing::FileBytes(std::string(ZWECK_SOURCE_DIR) +
                                                    "/docs/reference/jodocus-policy.md"));
  std::vector<std::string> rows;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("| ---", 0) == 0) {
      rows.pop_back();
    } else if (line.rfind("| ", 0) == 0) {
      rows.push_back(line);
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("every category goes where the policy says, and nowhere else") {
  STATIC_REQUIRE(MatrixHolds(Categories{}));
}

TEST_CASE("nothing but the statistics of the website goes to Google, in whole or in part") {
  STATIC_REQUIRE(CountForGoogle(Categories{}) == 1);
  STATIC_REQUIRE(kLeavesSomething<WebsiteStatistic, GoogleAnalytics>);
}

TEST_CASE("a ticket goes to the developers only without who reported it") {
  STATIC_REQUIRE(kLeavesSomething<SupportTicket, TicketSystem>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(SupportTicket::reporter_name), AnalyseIssue>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(SupportTicket::reporter_email), ResolveIssue>);
  STATIC_REQUIRE(zweck::Usable<decltype(SupportTicket::reporter_email), ContactWithResponse>);
}

TEST_CASE("what is anonymous says so, and the rest does not") {
  STATIC_REQUIRE(AnonymousUsageEvent::kInfo.anonymous);
  STATIC_REQUIRE(WebsiteStatistic::kInfo.anonymous);
  STATIC_REQUIRE_FALSE(ClientInstallation::kInfo.anonymous);
  STATIC_REQUIRE_FALSE(SupportTicket::kInfo.anonymous);
}

TEST_CASE("client information holds nothing that points at a person") {
  for (const FieldFacts& field : kFacts<ClientInstallation>.fields) {
    CAPTURE(field.name);
    CHECK(field.kind->identifies <= zweck::Identifies::kOrganisation);
  }
}

TEST_CASE("a category id stands for one category") {
  std::set<std::string_view> ids;
  for (const zweck::CategoryInfo* info :
       {&Withheld::kInfo, &AnonymousUsageEvent::kInfo, &ClientInstallation::kInfo,
        &WebsiteStatistic::kInfo, &ContactForm::kInfo, &Newsletter::kInfo, &MailedNewsletter::kInfo,
        &ContactPerson::kInfo, &MarketplaceContact::kInfo, &SupportComment::kInfo,
        &SupportTicket::kInfo, &SupportReply::kInfo, &TicketTombstone::kInfo, &UsageSummary::kInfo,
        &WishKey::kInfo, &WishToBeForgotten::kInfo}) {
    CHECK(ids.insert(info->id).second);
  }
}

TEST_CASE("what is kept is found again, whole") {
  const zweck::testing::TempDirectory directory;
  zweck::testing::SetClock clock;
  clock.Set(absl::FromCivil(absl::CivilDay(2026, 11, 23), absl::UTCTimeZone()));
  auto store = RequireOk(zweck::SqliteStore::Open(
      directory.File("policy.db"), RequireOk(zweck::SealingKey::Random()), {.clock = &clock}));
  CheckKept<InstallationStore, ClientInstallation>(Fixture("connect_installed.json"), store);
  CheckKept<SupportStore, SupportTicket>(Fixture("jira_issue.json"), store);
  CheckKept<ContactStore, ContactForm>(Fixture("website_form_contact.json"), store);
  const MarketplaceReport report =
      RequireOk(ReadMarketplaceReport(Fixture("marketplace_licenses.json")));
  for (const MarketplaceRow& row : report.rows) {
    if (row.whole) CheckKept<MarketplaceStore>(row.contact, store);
  }
}

TEST_CASE("the page has the tables of the headers") {
  const std::vector<std::string> expected = ExpectedRows();
  std::string text;
  for (const std::string& row : expected) text += row + "\n";
  INFO("the rows that belong in docs/reference/jodocus-policy.md:\n" << text);
  CHECK(RowsOfPage() == expected);
}
