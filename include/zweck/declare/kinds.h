// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The kinds of data that ship with the library: what a value is, whether it points at a person, and
// its terms in two public vocabularies. docs/reference/kinds.md has them as a table, says how to
// choose, and how to add one.
//
// Each line reads: id, description, identifies, DPV 2.3 term, Fides category. `kNo` and
// `kOrganisation` are about the value: whatever is in a record about a person is data about that
// person.

#ifndef ZWECK_DECLARE_KINDS_H_
#define ZWECK_DECLARE_KINDS_H_

#include <string>
#include <string_view>

#include "zweck/declare/kind.h"
#include "zweck/internal/declare/spelling.h"

namespace zweck::kind {

// Names.

struct FullName {
  static constexpr KindInfo kInfo{"full-name", "Full name of a person", Identifies::kDirectly,
                                  "pd:Name", "user.name"};
};
struct GivenName {
  static constexpr KindInfo kInfo{"given-name", "Given name of a person", Identifies::kDirectly,
                                  "pd:Name", "user.name.first"};
};
struct FamilyName {
  static constexpr KindInfo kInfo{"family-name", "Family name of a person", Identifies::kDirectly,
                                  "pd:Name", "user.name.last"};
};

// Ways to reach a person.

// Also info@: who reads it is often one person, and nobody can tell from the address.
struct EmailAddress {
  static constexpr KindInfo kInfo{"email-address", "E-mail address", Identifies::kDirectly,
                                  "pd:EmailAddress", "user.contact.email"};

  // Without the blanks around it and in lower case: nobody has two mailboxes that differ in that.
  static std::string Normalise(std::string_view address) {
    return internal::InLowerCase(std::string(internal::WithoutBlanksAround(address)));
  }
};
struct PhoneNumber {
  static constexpr KindInfo kInfo{"phone-number", "Telephone number", Identifies::kDirectly,
                                  "pd:TelephoneNumber", "user.contact.phone_number"};

  // Without what only makes it easier to read. "+49" and "0049" differ: which digits call abroad is
  // another matter in each country.
  static std::string Normalise(std::string_view number) {
    return internal::Without(" \t\r\n-./()", number);
  }
};
struct PostalAddress {
  static constexpr KindInfo kInfo{"postal-address", "Whole postal address", Identifies::kDirectly,
                                  "pd:PhysicalAddress", "user.contact.address"};
};
// One part of an address, from here to the country, fits many people; the parts together find one.
struct Street {
  static constexpr KindInfo kInfo{"street", "Street and house number, without the town",
                                  Identifies::kIndirectly, "pd:Street",
                                  "user.contact.address.street"};
};
struct City {
  static constexpr KindInfo kInfo{"city", "Town of an address", Identifies::kIndirectly, "pd:City",
                                  "user.contact.address.city"};
};
struct Region {
  static constexpr KindInfo kInfo{"region", "State, province or region of an address",
                                  Identifies::kIndirectly, "pd:Region",
                                  "user.contact.address.state"};
};
struct PostalCode {
  static constexpr KindInfo kInfo{"postal-code", "Postal code of an address",
                                  Identifies::kIndirectly, "pd:PostalCode",
                                  "user.contact.address.postal_code"};
};
struct Country {
  static constexpr KindInfo kInfo{"country", "Country of an address", Identifies::kIndirectly,
                                  "pd:Country", "user.contact.address.country"};
};
struct Contact {
  static constexpr KindInfo kInfo{"contact",
                                  "Name and contact data of a person, as one nested record",
                                  Identifies::kDirectly, "pd:Contact", "user.contact"};
};

// Work.

// Organisations are outside the GDPR (recital 14), but a firm can bear its owner's name, and the
// name of an employer narrows down who a contact is.
struct CompanyName {
  static constexpr KindInfo kInfo{
      "company-name", "Name of the company that a person works for or buys for",
      Identifies::kIndirectly, "pd:CurrentEmployment", "user.contact.organization"};
};
struct JobTitle {
  static constexpr KindInfo kInfo{"job-title", "Job title or role at work", Identifies::kIndirectly,
                                  "pd:Job", "user.job_title"};
};

// Accounts and contracts. The number of a contract names a party to it. Usually that is a company
// with a contact next to it, but it may be a person: kIndirectly.

struct AccountId {
  static constexpr KindInfo kInfo{"account-id", "Id of the account of a person, given by a system",
                                  Identifies::kIndirectly, "pd:UID", "user.unique_id"};
};
// A pseudonym is personal data for anybody who can get the key (recital 26).
struct PseudonymousId {
  static constexpr KindInfo kInfo{
      "pseudonymous-id",
      "Id that stands for a person and needs a separate key or table to tell whom",
      Identifies::kIndirectly, "dpv:PseudonymisedData", "user.unique_id.pseudonymous"};
};
// Chosen by the person, and often their name or e-mail address.
struct Username {
  static constexpr KindInfo kInfo{"username", "Name that a person chose for an account",
                                  Identifies::kDirectly, "pd:Username", "user.account.username"};
};
struct CustomerNumber {
  static constexpr KindInfo kInfo{"customer-number", "Number of a customer",
                                  Identifies::kIndirectly, "pd:UID", "user.unique_id"};
};
struct LicenceId {
  static constexpr KindInfo kInfo{"licence-id", "Id of a licence that a customer holds",
                                  Identifies::kIndirectly, "pd:Identifier", "user.account"};
};
struct OrderId {
  static constexpr KindInfo kInfo{"order-id", "Number of an order or a sale",
                                  Identifies::kIndirectly, "pd:Purchase",
                                  "user.behavior.purchase_history"};
};
struct PaymentReference {
  static constexpr KindInfo kInfo{"payment-reference", "Reference of a payment or an invoice",
                                  Identifies::kIndirectly, "pd:Transaction", "user.payment"};
};
// Mostly a company's; a sole trader has one too.
struct VatId {
  static constexpr KindInfo kInfo{"vat-id", "VAT or tax number of a customer",
                                  Identifies::kIndirectly, "pd:OfficialID", "user.government_id"};

  static std::string Normalise(std::string_view id) {
    return internal::InUpperCase(internal::Without(" \t\r\n-.", id));
  }
};
struct BankAccount {
  static constexpr KindInfo kInfo{"bank-account", "Number of a bank account",
                                  Identifies::kIndirectly, "pd:BankAccount",
                                  "user.financial.bank_account"};

  // An IBAN is printed in groups of four (ISO 13616).
  static std::string Normalise(std::string_view number) {
    return internal::InUpperCase(internal::Without(" \t\r\n", number));
  }
};
struct Money {
  static constexpr KindInfo kInfo{"money", "Price or other amount of money", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
struct LicenceDate {
  static constexpr KindInfo kInfo{"licence-date", "Day on which a licence was given or begins",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct ExpiryDate {
  static constexpr KindInfo kInfo{"expiry-date", "Day on which a licence or another right ends",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};

// Software and where it is installed. What singles out an installation or a site points at an
// organisation, which is outside the GDPR (recital 14): kOrganisation. It is not anonymous either,
// and no anonymous category takes it. The app and its versions are the same for everyone: kNo.

struct InstallationId {
  static constexpr KindInfo kInfo{"installation-id", "Id of one installation of an app",
                                  Identifies::kOrganisation, "dpv:NonPersonalData",
                                  "system.operations"};
};
struct ClientKey {
  static constexpr KindInfo kInfo{
      "client-key", "Id of a tenant: the organisation, site or workspace that installed an app",
      Identifies::kOrganisation, "dpv:NonPersonalData", "system.operations"};
};
struct AppKey {
  static constexpr KindInfo kInfo{"app-key",
                                  "Name of an app, the same for everyone who installs it",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct ProductName {
  static constexpr KindInfo kInfo{"product-name", "Name of a product", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
struct ProductEdition {
  static constexpr KindInfo kInfo{
      "product-edition", "Edition, hosting or size of a product: standard, cloud, 50 users",
      Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct Version {
  static constexpr KindInfo kInfo{"version", "Version of a program, an interface or a document",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
// The rest of an address can hold names and tokens. A host name can bear the name of a sole trader,
// which no program sees: if you serve private persons, add your own kind, with kIndirectly.
struct BaseUrl {
  static constexpr KindInfo kInfo{
      "base-url",
      "Web address of an organisation's site, without user, password, path of a page or query",
      Identifies::kOrganisation, "dpv:NonPersonalData", "system.operations"};
};
struct SiteHost {
  static constexpr KindInfo kInfo{"site-host", "Host name of an organisation's site",
                                  Identifies::kOrganisation, "dpv:NonPersonalData",
                                  "system.operations"};
};

// Secrets.

struct SharedSecret {
  static constexpr KindInfo kInfo{
      "shared-secret", "Secret that two systems share, to know each other",
      Identifies::kOrganisation, "dpv:NonPersonalData", "system.authentication"};
};
struct PublicKey {
  static constexpr KindInfo kInfo{"public-key", "Public key of a system", Identifies::kOrganisation,
                                  "dpv:NonPersonalData", "system.authentication"};
};
struct AccessToken {
  static constexpr KindInfo kInfo{
      "access-token", "Token that opens an account, or acts for a person", Identifies::kIndirectly,
      "pd:Authenticating", "user.authorization.credentials"};
};
// It can be matched with another list.
struct PasswordHash {
  static constexpr KindInfo kInfo{"password-hash", "Password of a person, hashed",
                                  Identifies::kIndirectly, "pd:Password",
                                  "user.authorization.password"};
};

// Devices.

// The provider can tell whose it is (CJEU, C-582/14, Breyer).
struct IpAddress {
  static constexpr KindInfo kInfo{"ip-address", "IP address, whole or shortened",
                                  Identifies::kIndirectly, "pd:IPAddress",
                                  "user.device.ip_address"};
};
struct CookieId {
  static constexpr KindInfo kInfo{"cookie-id", "Id that a cookie holds", Identifies::kIndirectly,
                                  "pd:Identifier", "user.device.cookie_id"};
};
struct DeviceId {
  static constexpr KindInfo kInfo{"device-id", "Id of a device or of a browser",
                                  Identifies::kIndirectly, "pd:DeviceBased",
                                  "user.device.device_id"};
};
// With little else it is a fingerprint.
struct UserAgent {
  static constexpr KindInfo kInfo{"user-agent",
                                  "What a browser says about itself: maker, version, system",
                                  Identifies::kIndirectly, "pd:UserAgent", "user.device"};
};
struct DeviceClass {
  static constexpr KindInfo kInfo{"device-class",
                                  "Class of a device, one of a few: phone, tablet, desktop",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct Language {
  static constexpr KindInfo kInfo{"language", "Language that a person speaks or prefers",
                                  Identifies::kIndirectly, "pd:Language",
                                  "user.demographic.language"};
};
struct DisplayLanguage {
  static constexpr KindInfo kInfo{
      "display-language", "Language in which a page was shown, one of those that the site offers",
      Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct TimeZone {
  static constexpr KindInfo kInfo{"time-zone", "Time zone of a person or a device",
                                  Identifies::kIndirectly, "pd:Location",
                                  "user.location.imprecise"};
};

// Visits to a website.

// One page names nobody. The list of one visitor's pages does: that is a browsing-history.
struct PageViewed {
  static constexpr KindInfo kInfo{"page-viewed",
                                  "One page that was viewed, without query or fragment",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct BrowsingHistory {
  static constexpr KindInfo kInfo{
      "browsing-history", "Pages that one visitor viewed, one after the other",
      Identifies::kIndirectly, "pd:BrowserHistory", "user.behavior.browsing_history"};
};
// It may be somebody's profile, or hold the words of a search.
struct Referrer {
  static constexpr KindInfo kInfo{"referrer", "Whole address of the page from which a visitor came",
                                  Identifies::kIndirectly, "pd:BrowsingReferral",
                                  "user.behavior.browsing_history"};
};
// Often the visitor's own organisation: its intranet, its ticket system.
struct ReferrerSite {
  static constexpr KindInfo kInfo{
      "referrer-site", "Host name of the site from which a visitor came", Identifies::kOrganisation,
      "dpv:NonPersonalData", "system.operations"};
};
struct Campaign {
  static constexpr KindInfo kInfo{"campaign", "Name of a marketing campaign", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};

// What happened. Measures point at nobody; beside an e-mail address they are still data about its
// owner.

struct EventName {
  static constexpr KindInfo kInfo{"event-name", "Name of an event, from a fixed list",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct FeatureName {
  static constexpr KindInfo kInfo{"feature-name",
                                  "Name of a feature of a product, from a fixed list",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct EventDate {
  static constexpr KindInfo kInfo{"event-date", "Day on which something happened", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
// A time to the second finds the same person in another log. For statistics, use event-date.
struct EventTime {
  static constexpr KindInfo kInfo{"event-time", "Moment at which a person did something",
                                  Identifies::kIndirectly, "pd:ServiceConsumptionBehaviour",
                                  "user.telemetry"};
};
struct RecordTime {
  static constexpr KindInfo kInfo{"record-time",
                                  "Moment at which a system wrote or changed a record by itself",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct Count {
  static constexpr KindInfo kInfo{"count", "How many, or how often", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
struct Duration {
  static constexpr KindInfo kInfo{"duration", "How long something took", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
struct Status {
  static constexpr KindInfo kInfo{"status", "State of a thing, from a fixed list", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};
struct Flag {
  static constexpr KindInfo kInfo{"flag", "Yes or no about a thing", Identifies::kNo,
                                  "dpv:NonPersonalData", "system.operations"};
};

// Words of people. Text holds whatever somebody typed.

struct FreeText {
  static constexpr KindInfo kInfo{"free-text", "Text that a person typed", Identifies::kIndirectly,
                                  "dpv:PersonalData", "user.content.private"};
};
struct MessageSubject {
  static constexpr KindInfo kInfo{"message-subject", "Subject line of a message or ticket",
                                  Identifies::kIndirectly, "pd:Communication",
                                  "user.content.private"};
};
struct MessageBody {
  static constexpr KindInfo kInfo{"message-body", "Text of a message or ticket",
                                  Identifies::kIndirectly, "pd:Communication",
                                  "user.content.private"};
};
struct Conversation {
  static constexpr KindInfo kInfo{
      "conversation", "Messages or comments with their authors, as nested records",
      Identifies::kDirectly, "pd:Communication", "user.content.private"};
};
struct AttachmentName {
  static constexpr KindInfo kInfo{"attachment-name", "File name of an attachment",
                                  Identifies::kIndirectly, "pd:Communication",
                                  "user.content.private"};
};
// It is the customer's: a field of this kind may declare no purpose, so it goes nowhere.
struct CustomerData {
  static constexpr KindInfo kInfo{
      "customer-data",
      "What the users of a customer create inside the customer's own product",
      Identifies::kIndirectly,
      "dpv:PersonalData",
      "user.content.private",
      /*withheld=*/true};
};

// Support.

// Somebody opened it.
struct TicketKey {
  static constexpr KindInfo kInfo{"ticket-key", "Id of a ticket", Identifies::kIndirectly,
                                  "pd:Identifier", "user.content"};
};
struct TicketType {
  static constexpr KindInfo kInfo{"ticket-type", "Type of a ticket, from a fixed list",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct TicketStatus {
  static constexpr KindInfo kInfo{"ticket-status", "Status of a ticket, from a fixed list",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct TicketPriority {
  static constexpr KindInfo kInfo{"ticket-priority", "Priority of a ticket, from a fixed list",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct FeedbackRating {
  static constexpr KindInfo kInfo{"feedback-rating", "Rating by a number of points",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};

// Forms.

struct FormPurpose {
  static constexpr KindInfo kInfo{"form-purpose", "What a form says that it is for",
                                  Identifies::kNo, "dpv:NonPersonalData", "system.operations"};
};
struct ConsentGiven {
  static constexpr KindInfo kInfo{"consent-given", "What a person agreed to or objected to",
                                  Identifies::kIndirectly, "pd:PrivacyPreference",
                                  "user.privacy_preferences"};
};

// Papers, money and days of a person.

struct NationalId {
  static constexpr KindInfo kInfo{"national-id", "Number of a person in a state's register",
                                  Identifies::kIndirectly, "pd:OfficialID",
                                  "user.government_id.national_identification_number"};
};
struct PassportNumber {
  static constexpr KindInfo kInfo{"passport-number", "Number of a passport",
                                  Identifies::kIndirectly, "pd:Passport",
                                  "user.government_id.passport_number"};
};
// The number alone is data about health (GDPR, recital 35).
struct HealthInsuranceNumber {
  static constexpr KindInfo kInfo{
      "health-insurance-number", "Number of a person at a health insurance",
      Identifies::kIndirectly, "pd:Insurance", "user.health_and_medical.insurance_beneficiary_id"};
};
struct CardNumber {
  static constexpr KindInfo kInfo{"card-number", "Number of a credit or debit card",
                                  Identifies::kIndirectly, "pd:PaymentCardNumber",
                                  "user.financial.credit_card"};

  static std::string Normalise(std::string_view number) {
    return internal::Without(" \t\r\n-", number);
  }
};
struct Salary {
  static constexpr KindInfo kInfo{"salary", "What a person earns", Identifies::kIndirectly,
                                  "pd:Salary", "user.financial"};
};
struct Appointment {
  static constexpr KindInfo kInfo{"appointment", "When a person has an appointment",
                                  Identifies::kIndirectly, "dpv:PersonalData", "user.behavior"};
};
struct PreciseLocation {
  static constexpr KindInfo kInfo{"precise-location", "Where a person or a device is or was",
                                  Identifies::kIndirectly, "pd:Location", "user.location.precise"};
};
// People recognise a face. What lets a machine recognise one is BiometricData.
struct Photo {
  static constexpr KindInfo kInfo{"photo", "Picture or recording of a person",
                                  Identifies::kDirectly, "pd:Picture", "user.content.self_image"};
};
struct Signature {
  static constexpr KindInfo kInfo{"signature", "Signature by hand", Identifies::kDirectly,
                                  "pd:Identifier", "user.unique_id"};
};

// A person's own traits. Health, and everything after the nationality down to the sex life, are the
// special categories of GDPR Art. 9.

struct BirthDate {
  static constexpr KindInfo kInfo{"birth-date", "Date of birth", Identifies::kIndirectly,
                                  "pd:BirthDate", "user.demographic.date_of_birth"};
};
struct Gender {
  static constexpr KindInfo kInfo{"gender", "Gender, also as a form of address",
                                  Identifies::kIndirectly, "pd:Gender", "user.demographic.gender"};
};
struct HealthData {
  static constexpr KindInfo kInfo{"health-data", "Data about the health of a person",
                                  Identifies::kIndirectly, "pd:Health", "user.health_and_medical"};
};

struct Nationality {
  static constexpr KindInfo kInfo{"nationality", "Nationality", Identifies::kIndirectly,
                                  "pd:Nationality", "user.demographic"};
};
struct EthnicOrigin {
  static constexpr KindInfo kInfo{"ethnic-origin", "Racial or ethnic origin",
                                  Identifies::kIndirectly, "pd:EthnicOrigin",
                                  "user.demographic.race_ethnicity"};
};
struct PoliticalOpinion {
  static constexpr KindInfo kInfo{"political-opinion", "Political opinions",
                                  Identifies::kIndirectly, "pd:PoliticalOpinion",
                                  "user.demographic.political_opinion"};
};
struct Belief {
  static constexpr KindInfo kInfo{"belief", "Religious or philosophical beliefs",
                                  Identifies::kIndirectly, "pd:Religion",
                                  "user.demographic.religious_belief"};
};
// The Fides taxonomy has no term of its own for it.
struct TradeUnionMembership {
  static constexpr KindInfo kInfo{"trade-union-membership", "Membership in a trade union",
                                  Identifies::kIndirectly, "pd:TradeUnionMembership",
                                  "user.demographic"};
};
struct GeneticData {
  static constexpr KindInfo kInfo{"genetic-data", "Genetic data", Identifies::kIndirectly,
                                  "pd:Genetic", "user.health_and_medical.genetic"};
};
struct BiometricData {
  static constexpr KindInfo kInfo{"biometric-data",
                                  "Biometric data by which a machine knows a person",
                                  Identifies::kDirectly, "pd:Biometric", "user.biometric"};
};
struct SexualOrientation {
  static constexpr KindInfo kInfo{"sexual-orientation", "Sex life or sexual orientation",
                                  Identifies::kIndirectly, "pd:Sexual",
                                  "user.demographic.sexual_orientation"};
};
// GDPR Art. 10.
struct CriminalRecord {
  static constexpr KindInfo kInfo{"criminal-record", "Criminal convictions and offences",
                                  Identifies::kIndirectly, "pd:CriminalConviction",
                                  "user.criminal_history"};
};

// Every kind above, in the same order.
inline constexpr const KindInfo* All[] = {&FullName::kInfo,
                                          &GivenName::kInfo,
                                          &FamilyName::kInfo,
                                          &EmailAddress::kInfo,
                                          &PhoneNumber::kInfo,
                                          &PostalAddress::kInfo,
                                          &Street::kInfo,
                                          &City::kInfo,
                                          &Region::kInfo,
                                          &PostalCode::kInfo,
                                          &Country::kInfo,
                                          &Contact::kInfo,
                                          &CompanyName::kInfo,
                                          &JobTitle::kInfo,
                                          &AccountId::kInfo,
                                          &PseudonymousId::kInfo,
                                          &Username::kInfo,
                                          &CustomerNumber::kInfo,
                                          &LicenceId::kInfo,
                                          &OrderId::kInfo,
                                          &PaymentReference::kInfo,
                                          &VatId::kInfo,
                                          &BankAccount::kInfo,
                                          &Money::kInfo,
                                          &LicenceDate::kInfo,
                                          &ExpiryDate::kInfo,
                                          &InstallationId::kInfo,
                                          &ClientKey::kInfo,
                                          &AppKey::kInfo,
                                          &ProductName::kInfo,
                                          &ProductEdition::kInfo,
                                          &Version::kInfo,
                                          &BaseUrl::kInfo,
                                          &SiteHost::kInfo,
                                          &SharedSecret::kInfo,
                                          &PublicKey::kInfo,
                                          &AccessToken::kInfo,
                                          &PasswordHash::kInfo,
                                          &IpAddress::kInfo,
                                          &CookieId::kInfo,
                                          &DeviceId::kInfo,
                                          &UserAgent::kInfo,
                                          &DeviceClass::kInfo,
                                          &Language::kInfo,
                                          &DisplayLanguage::kInfo,
                                          &TimeZone::kInfo,
                                          &PageViewed::kInfo,
                                          &BrowsingHistory::kInfo,
                                          &Referrer::kInfo,
                                          &ReferrerSite::kInfo,
                                          &Campaign::kInfo,
                                          &EventName::kInfo,
                                          &FeatureName::kInfo,
                                          &EventDate::kInfo,
                                          &EventTime::kInfo,
                                          &RecordTime::kInfo,
                                          &Count::kInfo,
                                          &Duration::kInfo,
                                          &Status::kInfo,
                                          &Flag::kInfo,
                                          &FreeText::kInfo,
                                          &MessageSubject::kInfo,
                                          &MessageBody::kInfo,
                                          &Conversation::kInfo,
                                          &AttachmentName::kInfo,
                                          &CustomerData::kInfo,
                                          &TicketKey::kInfo,
                                          &TicketType::kInfo,
                                          &TicketStatus::kInfo,
                                          &TicketPriority::kInfo,
                                          &FeedbackRating::kInfo,
                                          &FormPurpose::kInfo,
                                          &ConsentGiven::kInfo,
                                          &NationalId::kInfo,
                                          &PassportNumber::kInfo,
                                          &HealthInsuranceNumber::kInfo,
                                          &CardNumber::kInfo,
                                          &Salary::kInfo,
                                          &Appointment::kInfo,
                                          &PreciseLocation::kInfo,
                                          &Photo::kInfo,
                                          &Signature::kInfo,
                                          &BirthDate::kInfo,
                                          &Gender::kInfo,
                                          &HealthData::kInfo,
                                          &Nationality::kInfo,
                                          &EthnicOrigin::kInfo,
                                          &PoliticalOpinion::kInfo,
                                          &Belief::kInfo,
                                          &TradeUnionMembership::kInfo,
                                          &GeneticData::kInfo,
                                          &BiometricData::kInfo,
                                          &SexualOrientation::kInfo,
                                          &CriminalRecord::kInfo};

}  // namespace zweck::kind

#endif  // ZWECK_DECLARE_KINDS_H_
