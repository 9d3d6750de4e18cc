// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 4: "By purchasing our Apps or starting a trial, whether through resellers or directly,
// Atlassian (via the Marketplace) supplies us with your name, contact information (i.e. email,
// address phone number, etc) as well as other data you provide us or the reseller with. We use this
// data to contact you during your trial phase and during the time you keep using our App."
//
// Read from one element of a licence or transaction report of the Marketplace, version 2 or 3. Of
// the other data only what says whether somebody is on trial or uses the app, and which one: prices
// and payments, the host name and the id of the site, the account that pays, where the customer
// came from, and the contact of the reseller are dropped.

#ifndef JODOCUS_MARKETPLACE_CONTACT_H_
#define JODOCUS_MARKETPLACE_CONTACT_H_

#include <absl/time/civil_time.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "jodocus/marketplace_text.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

enum class Hosting : std::uint8_t { kUnspecified, kCloud, kServer, kDataCenter };
ZWECK_ENUM(Hosting, kUnspecified, kCloud, kServer, kDataCenter);

enum class LicenceType : std::uint8_t {
  kUnspecified,
  kAcademic,
  kCommercial,
  kCommunity,
  kDemonstration,
  kDeveloper,
  kEvaluation,
  kFree,
  kNetNewEvaluation,
  kOpenSource,
  kStarter,
  kUpgradeEvaluation,
};
ZWECK_ENUM(LicenceType, kUnspecified, kAcademic, kCommercial, kCommunity, kDemonstration,
           kDeveloper, kEvaluation, kFree, kNetNewEvaluation, kOpenSource, kStarter,
           kUpgradeEvaluation);

enum class LicenceStatus : std::uint8_t { kUnspecified, kActive, kInactive, kCancelled };
ZWECK_ENUM(LicenceStatus, kUnspecified, kActive, kInactive, kCancelled);

// "We use this data to contact you during your trial phase and during the time you keep using
// [...]"
using ForContact = For<ContactDuringTrial, ContactWhileLicensed, AnswerRequests>;

// "[...] your name, contact information (i.e. email, address phone number, etc) [...]"
struct ContactPerson {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<ContactPerson, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "contact-person",
      .description = "A person whom the Marketplace names as contact for a licence",
      .subjects = "contacts of customers",
      .policy_section = "4"};

  // One line of what the Marketplace says of a person.
  template <unsigned N, class Kind, std::size_t kMost, class... Tags>
  using Line = Field<N, std::optional<std::string>, Is<Kind>, ForContact,
                     ReadBy<MarketplacePersonText>, MaxBytes<kMost>, Tags...>;

  Line<1, kind::FullName, 512> name;
  Field<2, std::optional<std::string>, Is<kind::EmailAddress>, ForContact, Subject,
        ReadBy<MarketplaceEmail>, MaxBytes<320>>
      email;
  Line<3, kind::PhoneNumber, 128> phone;
  Line<4, kind::Street, 512, At<"/address1">> street;
  Line<5, kind::Street, 512, At<"/address2">> more_of_street;
  Line<6, kind::City, 256> city;
  Line<7, kind::Region, 256, At<"/state">> region;
  Line<8, kind::PostalCode, 64, At<"/postcode">> postal_code;
};
ZWECK_CATEGORY(ContactPerson, name, email, phone, street, more_of_street, city, region,
               postal_code);

struct MarketplaceContact {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<MarketplaceContact, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "marketplace-contact",
      .description = "Whom to contact about a licence of an app, or a trial",
      .subjects = "contacts of customers",
      .policy_section = "4"};
  // The Marketplace reports a renewal some days late.
  static constexpr std::chrono::days kLate{30};
  // The policy allows contact until then, which a report says by its status, or by the day.
  using Retention = zweck::FirstOf<
      zweck::KeepUntil<"the trial ends, or the customer stops using the app", kLate>,
      zweck::KeepFor<kLate, zweck::Since<"maintenance_end">, zweck::WhenAbsent<zweck::kNoEnd>>>;

  // A report has it in one place, a sale in another.
  template <unsigned N, class T, class Kind, zweck::Name kOfLicence, zweck::Name kOfSale,
            class... Tags>
  using Told = Field<N, T, Is<Kind>, ForContact, At<kOfLicence>, At<kOfSale>, Tags...>;
  using Text = std::optional<std::string>;
  using Day = std::optional<absl::CivilDay>;
  using Person = std::optional<ContactPerson>;

  // A cloud licence has an entitlement, others have a number; a sale without either has that of its
  // line, or its own.
  Field<1, std::string, Is<kind::LicenceId>, ForContact, Key, Required, At<"/appEntitlementNumber">,
        At<"/appEntitlementId">, At<"/addonLicenseId">, At<"/licenseId">,
        At<"/transactionLineItemId">, At<"/transactionId">, ReadBy<MarketplaceId>, MaxBytes<160>>
      licence;
  // "[...] other data [...]": which app it is about, and whether somebody is on trial or uses it.
  Field<2, std::string, Is<kind::AppKey>, ForContact, At<"/addonKey">, ReadBy<MarketplaceText>,
        MaxBytes<256>>
      app_key;
  Told<3, Hosting, kind::ProductEdition, "/hosting", "/purchaseDetails/hosting"> hosting;
  Told<4, LicenceType, kind::Status, "/licenseType", "/purchaseDetails/licenseType"> licence_type;
  Field<5, LicenceStatus, Is<kind::Status>, ForContact, At<"/status">> status;
  Told<6, Text, kind::ProductEdition, "/tier", "/purchaseDetails/tier", ReadBy<MarketplaceText>,
       MaxBytes<128>>
      tier;
  Told<7, Day, kind::LicenceDate, "/maintenanceStartDate", "/purchaseDetails/maintenanceStartDate">
      maintenance_start;
  Told<8, Day, kind::ExpiryDate, "/maintenanceEndDate", "/purchaseDetails/maintenanceEndDate">
      maintenance_end;
  // Tells what is newer of two reports.
  Field<9, Day, Is<kind::RecordTime>, ForContact> last_updated;
  // "[...] your name, contact information [...]".
  Told<10, Text, kind::CompanyName, "/contactDetails/company", "/customerDetails/company",
       ReadBy<MarketplaceText>, MaxBytes<512>>
      company;
  Told<11, Text, kind::Country, "/contactDetails/country", "/customerDetails/country",
       ReadBy<MarketplaceText>, MaxBytes<128>>
      country;
  Told<12, Person, kind::Contact, "/contactDetails/technicalContact",
       "/customerDetails/technicalContact">
      technical_contact;
  Told<13, Person, kind::Contact, "/contactDetails/billingContact",
       "/customerDetails/billingContact">
      billing_contact;
  // Every id that a row had for the licence, each with the name of its kind, such as
  // "appEntitlementNumber:e-1": a later row may have one of them alone, and erases or replaces
  // this. The import fills it. Empty in what was kept before there was this field.
  Field<14, std::vector<std::string>, Is<kind::LicenceId>,
        For<ContactDuringTrial, ContactWhileLicensed, HonourErasure, AnswerRequests>, MaxBytes<160>>
      ids;
};
ZWECK_CATEGORY(MarketplaceContact, licence, app_key, hosting, licence_type, status, tier,
               maintenance_start, maintenance_end, last_updated, company, country,
               technical_contact, billing_contact, ids);

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_CONTACT_H_
