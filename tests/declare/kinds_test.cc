// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The kinds that ship with the library: well-formed, complete, honest about their vocabularies, and
// the same as on their page.

#include "zweck/declare/kinds.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace kinds_test {

namespace {

using zweck::Identifies;
using zweck::KindInfo;

// The terms in use, as facts to hold the header against.
// Data Privacy Vocabulary (DPV) 2.3, W3C Data Privacy Vocabularies and Controls Community Group,
// 2026-02: https://w3id.org/dpv/2.3 (dpv:) and https://w3id.org/dpv/2.3/pd (pd:).
constexpr auto kDpvTerms = std::to_array<std::string_view>({"dpv:NonPersonalData",
                                                            "dpv:PersonalData",
                                                            "dpv:PseudonymisedData",
                                                            "pd:Authenticating",
                                                            "pd:BankAccount",
                                                            "pd:Biometric",
                                                            "pd:BirthDate",
                                                            "pd:BrowserHistory",
                                                            "pd:BrowsingReferral",
                                                            "pd:City",
                                                            "pd:Communication",
                                                            "pd:Contact",
                                                            "pd:Country",
                                                            "pd:CriminalConviction",
                                                            "pd:CurrentEmployment",
                                                            "pd:DeviceBased",
                                                            "pd:EmailAddress",
                                                            "pd:EthnicOrigin",
                                                            "pd:Gender",
                                                            "pd:Genetic",
                                                            "pd:Health",
                                                            "pd:IPAddress",
                                                            "pd:Identifier",
                                                            "pd:Insurance",
                                                            "pd:Job",
                                                            "pd:Language",
                                                            "pd:Location",
                                                            "pd:Name",
                                                            "pd:Nationality",
                                                            "pd:OfficialID",
                                                            "pd:Passport",
                                                            "pd:Password",
                                                            "pd:PaymentCardNumber",
                                                            "pd:PhysicalAddress",
                                                            "pd:Picture",
                                                            "pd:PoliticalOpinion",
                                                            "pd:PostalCode",
                                                            "pd:PrivacyPreference",
                                                            "pd:Purchase",
                                                            "pd:Region",
                                                            "pd:Religion",
                                                            "pd:Salary",
                                                            "pd:ServiceConsumptionBehaviour",
                                                            "pd:Sexual",
                                                            "pd:Street",
                                                            "pd:TelephoneNumber",
                                                            "pd:TradeUnionMembership",
                                                            "pd:Transaction",
                                                            "pd:UID",
                                                            "pd:UserAgent",
                                                            "pd:Username"});
// Fides taxonomy (fideslang 3.1.4a1, data categories), Ethyca, CC BY 4.0:
// https://github.com/ethyca/fideslang
constexpr auto kFidesKeys =
    std::to_array<std::string_view>({"system.authentication",
                                     "system.operations",
                                     "user.account",
                                     "user.account.username",
                                     "user.authorization.credentials",
                                     "user.authorization.password",
                                     "user.behavior",
                                     "user.behavior.browsing_history",
                                     "user.behavior.purchase_history",
                                     "user.biometric",
                                     "user.contact",
                                     "user.contact.address",
                                     "user.contact.address.city",
                                     "user.contact.address.country",
                                     "user.contact.address.postal_code",
                                     "user.contact.address.state",
                                     "user.contact.address.street",
                                     "user.contact.email",
                                     "user.contact.organization",
                                     "user.contact.phone_number",
                                     "user.content",
                                     "user.content.private",
                                     "user.content.self_image",
                                     "user.criminal_history",
                                     "user.demographic",
                                     "user.demographic.date_of_birth",
                                     "user.demographic.gender",
                                     "user.demographic.language",
                                     "user.demographic.political_opinion",
                                     "user.demographic.race_ethnicity",
                                     "user.demographic.religious_belief",
                                     "user.demographic.sexual_orientation",
                                     "user.device",
                                     "user.device.cookie_id",
                                     "user.device.device_id",
                                     "user.device.ip_address",
                                     "user.financial",
                                     "user.financial.bank_account",
                                     "user.financial.credit_card",
                                     "user.government_id",
                                     "user.government_id.national_identification_number",
                                     "user.government_id.passport_number",
                                     "user.health_and_medical",
                                     "user.health_and_medical.genetic",
                                     "user.health_and_medical.insurance_beneficiary_id",
                                     "user.job_title",
                                     "user.location.imprecise",
                                     "user.location.precise",
                                     "user.name",
                                     "user.name.first",
                                     "user.name.last",
                                     "user.payment",
                                     "user.privacy_preferences",
                                     "user.telemetry",
                                     "user.unique_id",
                                     "user.unique_id.pseudonymous"});

std::string FileText(const std::string& path) {
  std::ifstream file(std::string(ZWECK_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string_view IdentifiesWord(Identifies identifies) {
  switch (identifies) {
    case Identifies::kNo:
      return "no";
    case Identifies::kOrganisation:
      return "organisation";
    case Identifies::kIndirectly:
      return "indirectly";
    case Identifies::kDirectly:
      return "directly";
  }
  return "";
}

std::string IdOfStruct(std::string_view name) {
  std::string id;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !id.empty()) id += '-';
    id += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return id;
}

// The names of the structs that the header defines, in its order.
std::vector<std::string> StructsOfHeader() {
  std::istringstream header(FileText("include/zweck/declare/kinds.h"));
  std::vector<std::string> names;
  const std::string start = "struct ";
  for (std::string line; std::getline(header, line);) {
    if (line.rfind(start, 0) != 0) continue;
    names.push_back(line.substr(start.size(), line.find(' ', start.size()) - start.size()));
  }
  return names;
}

// The page's table as the header would have it; `struct_names` go with `All` one by one.
std::string ExpectedTable(const std::vector<std::string>& struct_names) {
  std::ostringstream table;
  table << "| `zweck::kind::` | id | what it is | identifies | DPV 2.3 | Fides |\n"
        << "| --- | --- | --- | --- | --- | --- |\n";
  auto name = struct_names.begin();
  for (const KindInfo* kind : zweck::kind::All) {
    table << "| `" << *name++ << "` | " << kind->id << " | " << kind->description
          << (kind->withheld ? " (withheld)" : "") << " | " << IdentifiesWord(kind->identifies)
          << " | " << kind->dpv << " | " << kind->fides << " |\n";
  }
  return table.str();
}

bool IsLowerCaseWords(std::string_view id) {
  if (id.empty() || id.front() < 'a' || id.front() > 'z' || id.back() == '-') return false;
  return id.find("--") == std::string_view::npos && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

TEST_CASE("every id is lower-case words with hyphens") {
  for (const KindInfo* kind : zweck::kind::All) {
    CAPTURE(kind->id);
    CHECK(IsLowerCaseWords(kind->id));
  }
  CHECK_FALSE(IsLowerCaseWords(""));
  CHECK_FALSE(IsLowerCaseWords("Email"));
  CHECK_FALSE(IsLowerCaseWords("email_address"));
  CHECK_FALSE(IsLowerCaseWords("email--address"));
  CHECK_FALSE(IsLowerCaseWords("-email"));
  CHECK_FALSE(IsLowerCaseWords("email-"));
}

TEST_CASE("ids and descriptions are unique") {
  std::set<std::string_view> ids;
  std::set<std::string_view> descriptions;
  for (const KindInfo* kind : zweck::kind::All) {
    CAPTURE(kind->id);
    CHECK(ids.insert(kind->id).second);
    CHECK(descriptions.insert(kind->description).second);
  }
}

TEST_CASE("every description is a short phrase that fits a table") {
  for (const KindInfo* kind : zweck::kind::All) {
    CAPTURE(kind->id);
    CHECK(kind->description.size() >= 10);
    CHECK(kind->description.size() <= 90);
    CHECK(kind->description.find_first_of("|\n\"") == std::string_view::npos);
    CHECK(kind->description.back() != '.');
  }
}

TEST_CASE("the list of all kinds is what the header defines, in its order") {
  std::vector<std::string> expected;
  for (const std::string& name : StructsOfHeader()) expected.push_back(IdOfStruct(name));
  std::vector<std::string> listed;
  for (const KindInfo* kind : zweck::kind::All) listed.emplace_back(kind->id);
  CHECK(listed == expected);
}

TEST_CASE("the kinds use exactly the listed terms of DPV 2.3") {
  REQUIRE(std::is_sorted(kDpvTerms.begin(), kDpvTerms.end()));
  std::set<std::string_view> used;
  for (const KindInfo* kind : zweck::kind::All) used.insert(kind->dpv);
  CHECK(std::vector<std::string_view>(used.begin(), used.end()) ==
        std::vector<std::string_view>(kDpvTerms.begin(), kDpvTerms.end()));
}

TEST_CASE("the kinds use exactly the listed categories of Fides") {
  REQUIRE(std::is_sorted(kFidesKeys.begin(), kFidesKeys.end()));
  std::set<std::string_view> used;
  for (const KindInfo* kind : zweck::kind::All) used.insert(kind->fides);
  CHECK(std::vector<std::string_view>(used.begin(), used.end()) ==
        std::vector<std::string_view>(kFidesKeys.begin(), kFidesKeys.end()));
}

TEST_CASE("a kind that identifies no person, and only such a kind, maps to non-personal terms") {
  for (const KindInfo* kind : zweck::kind::All) {
    CAPTURE(kind->id);
    const bool identifies_nobody =
        kind->identifies == Identifies::kNo || kind->identifies == Identifies::kOrganisation;
    CHECK((kind->dpv == "dpv:NonPersonalData") == identifies_nobody);
    CHECK((kind->fides.rfind("system.", 0) == 0) == identifies_nobody);
    CHECK((kind->fides.rfind("user.", 0) == 0) == !identifies_nobody);
  }
}

TEST_CASE("names and ways to reach a person identify directly, text and ids indirectly") {
  using namespace zweck::kind;
  for (const KindInfo* kind : {&FullName::kInfo, &EmailAddress::kInfo, &PhoneNumber::kInfo,
                               &PostalAddress::kInfo, &Contact::kInfo, &Conversation::kInfo}) {
    CAPTURE(kind->id);
    CHECK(kind->identifies == Identifies::kDirectly);
  }
  for (const KindInfo* kind :
       {&AccountId::kInfo, &PseudonymousId::kInfo, &LicenceId::kInfo, &IpAddress::kInfo,
        &CookieId::kInfo, &FreeText::kInfo, &CustomerData::kInfo, &HealthData::kInfo}) {
    CAPTURE(kind->id);
    CHECK(kind->identifies == Identifies::kIndirectly);
  }
}

TEST_CASE(
    "what singles out an installation or a site points at an organisation, and an app does not") {
  using namespace zweck::kind;
  std::set<std::string_view> organisations;
  for (const KindInfo* kind : All) {
    if (kind->identifies == Identifies::kOrganisation) organisations.insert(kind->id);
  }
  CHECK(organisations == std::set<std::string_view>{"installation-id", "client-key", "base-url",
                                                    "site-host", "shared-secret", "public-key",
                                                    "referrer-site"});
  for (const KindInfo* kind : {&AppKey::kInfo, &ProductName::kInfo, &Version::kInfo}) {
    CAPTURE(kind->id);
    CHECK(kind->identifies == Identifies::kNo);
  }
}

TEST_CASE("customer data is the one kind that is withheld") {
  for (const KindInfo* kind : zweck::kind::All) {
    CAPTURE(kind->id);
    CHECK(kind->withheld == (kind == &zweck::kind::CustomerData::kInfo));
  }
}

TEST_CASE("the page has the table of the header") {
  const std::vector<std::string> names = StructsOfHeader();
  REQUIRE(names.size() == std::size(zweck::kind::All));
  const std::string expected = ExpectedTable(names);
  const std::string page = FileText("docs/reference/kinds.md");
  const std::string::size_type start = page.find("| `zweck::kind::` |");
  REQUIRE(start != std::string::npos);
  const std::string::size_type end = page.find("|\n\n", start);
  REQUIRE(end != std::string::npos);
  INFO("the table that belongs in docs/reference/kinds.md:\n" << expected);
  CHECK(page.substr(start, end + 2 - start) == expected);
}

}  // namespace kinds_test
