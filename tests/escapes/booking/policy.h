// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the booking service of a physiotherapist's practice knows about people, why, and where it
// may go. Each section of the policy has a part of its own here.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_POLICY_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_POLICY_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <zweck/zweck.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace acme::booking {

// ---- Why

struct BookVisit {
  static constexpr zweck::PurposeInfo kInfo{.id = "book-visit",
                                            .description = "Book, move and cancel visits",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct RemindPatient {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind-patient",
                                            .description = "Remind a patient of a visit",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct TreatPatient {
  static constexpr zweck::PurposeInfo kInfo{.id = "treat-patient",
                                            .description = "Prepare for a visit",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct BillVisit {
  static constexpr zweck::PurposeInfo kInfo{.id = "bill-visit",
                                            .description = "Bill a visit",
                                            .legal_basis = zweck::LegalBasis::kLegalObligation};
};
struct SecureAccount {
  static constexpr zweck::PurposeInfo kInfo{.id = "secure-account",
                                            .description = "Know who signs in, and keep others out",
                                            .legal_basis = zweck::LegalBasis::kLegitimateInterests};
};
struct PlanPractice {
  static constexpr zweck::PurposeInfo kInfo{.id = "plan-practice",
                                            .description = "See which hours are asked for",
                                            .legal_basis = zweck::LegalBasis::kNotPersonal};
};

// ---- Who

struct Practice {
  static constexpr zweck::RecipientInfo kInfo{.id = "practice",
                                              .name = "Acme Physiotherapy",
                                              .role = zweck::Role::kController,
                                              .country = "DE"};
};
struct MailHouse {
  static constexpr zweck::RecipientInfo kInfo{.id = "mail-house",
                                              .name = "Mail House AG",
                                              .role = zweck::Role::kProcessor,
                                              .country = "AT"};
};
struct SmsGateway {
  static constexpr zweck::RecipientInfo kInfo{.id = "sms-gateway",
                                              .name = "Short Messages SARL",
                                              .role = zweck::Role::kProcessor,
                                              .country = "FR"};
};
struct BillingOffice {
  static constexpr zweck::RecipientInfo kInfo{.id = "billing-office",
                                              .name = "Billing Office GmbH",
                                              .role = zweck::Role::kProcessor,
                                              .country = "DE"};
};
struct ThePatient {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-patient",
                                              .name = "Whom the data is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = "DE"};
};

// ---- What

enum class Treatment : std::int32_t { kUnspecified, kMassage, kExercise, kLymphDrainage };
ZWECK_ENUM(Treatment, kUnspecified, kMassage, kExercise, kLymphDrainage);

enum class VisitState : std::int32_t { kUnspecified, kBooked, kCancelled, kTookPlace, kMissed };
ZWECK_ENUM(VisitState, kUnspecified, kBooked, kCancelled, kTookPlace, kMissed);

enum class Channel : std::int32_t { kUnspecified, kMail, kSms, kNone };
ZWECK_ENUM(Channel, kUnspecified, kMail, kSms, kNone);

struct Patient {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Patient, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "patient",
                                             .description = "Who has an account with us",
                                             .subjects = "patients",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{3 * 365}>;
  using ToReach = zweck::For<BookVisit, RemindPatient>;

  Field<1, std::string, zweck::Is<zweck::kind::AccountId>,
        zweck::For<BookVisit, RemindPatient, TreatPatient, BillVisit>, zweck::Key>
      id;
  Field<2, std::string, zweck::Is<zweck::kind::FullName>,
        zweck::For<BookVisit, RemindPatient, TreatPatient>, zweck::SharedWith<MailHouse>,
        zweck::MaxBytes<200>>
      name;
  Field<3, std::string, zweck::Is<zweck::kind::EmailAddress>, ToReach, zweck::SharedWith<MailHouse>,
        zweck::Required, zweck::MaxBytes<320>, zweck::Subject>
      email;
  Field<4, std::optional<std::string>, zweck::Is<zweck::kind::PhoneNumber>, ToReach,
        zweck::SharedWith<SmsGateway>, zweck::MaxBytes<40>>
      phone;
  Field<5, Channel, zweck::Is<zweck::kind::Status>, ToReach> reminded_by;
  Field<6, std::string, zweck::Is<zweck::kind::Language>, ToReach, zweck::SharedWith<MailHouse>,
        zweck::MaxBytes<16>>
      language;
  Field<7, std::optional<absl::CivilDay>, zweck::Is<zweck::kind::BirthDate>,
        zweck::For<BookVisit, TreatPatient>>
      born;
};
ZWECK_CATEGORY(Patient, id, name, email, phone, reminded_by, language, born);

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visit",
                                             .description = "Who comes, when and for what",
                                             .subjects = "patients",
                                             .policy_section = "3"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using ToBook = zweck::For<BookVisit, RemindPatient, TreatPatient>;
  using ToBill = zweck::For<BookVisit, RemindPatient, TreatPatient, BillVisit>;

  Field<1, std::int64_t, zweck::Is<zweck::kind::TicketKey>, ToBill, zweck::Key> number;
  Field<2, std::string, zweck::Is<zweck::kind::AccountId>, ToBill, zweck::Subject> patient;
  Field<3, absl::Time, zweck::Is<zweck::kind::EventTime>, ToBill,
        zweck::SharedWith<MailHouse, SmsGateway>, zweck::Required>
      starts;
  Field<4, Treatment, zweck::Is<zweck::kind::HealthData>, ToBill> treatment;
  Field<5, VisitState, zweck::Is<zweck::kind::Status>, ToBill> state;
  Field<6, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<BookVisit, TreatPatient>,
        zweck::MaxBytes<2000>>
      note;
  Field<7, bool, zweck::Is<zweck::kind::Flag>, ToBook> reminded;
};
ZWECK_CATEGORY(Visit, number, patient, starts, treatment, state, note, reminded);

struct Bill {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Bill, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "bill",
                                             .description = "What a patient owes",
                                             .subjects = "patients",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{10 * 365}>;
  using ToBill = zweck::For<BillVisit>;
  using Shared = zweck::SharedWith<BillingOffice>;

  Field<1, std::string, zweck::Is<zweck::kind::PaymentReference>, ToBill, Shared, zweck::Key>
      reference;
  Field<2, std::string, zweck::Is<zweck::kind::AccountId>, ToBill, Shared, zweck::Subject> patient;
  Field<3, std::int64_t, zweck::Is<zweck::kind::Money>, ToBill, Shared> cents;
  Field<4, absl::CivilDay, zweck::Is<zweck::kind::EventDate>, ToBill, Shared> day;
};
ZWECK_CATEGORY(Bill, reference, patient, cents, day);

struct Session {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Session, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "session",
                                             .description = "Who is signed in",
                                             .subjects = "patients",
                                             .policy_section = "5"};
  using Retention = zweck::KeepFor<std::chrono::days{14}>;
  using ToSecure = zweck::For<SecureAccount>;

  Field<1, std::string, zweck::Is<zweck::kind::PseudonymousId>, ToSecure, zweck::Key> handle;
  // Also finds the account in which a visit is booked.
  Field<2, std::string, zweck::Is<zweck::kind::AccountId>, zweck::For<SecureAccount, BookVisit>,
        zweck::Subject>
      patient;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::AccessToken>, ToSecure, zweck::Secret>
      token;
  Field<4, absl::Time, zweck::Is<zweck::kind::RecordTime>, ToSecure> until;
  Field<5, std::int32_t, zweck::Is<zweck::kind::Count>, ToSecure> failures;
};
ZWECK_CATEGORY(Session, handle, patient, token, until, failures);

// What a patient may ask for: the body of POST /visits.
struct Wish {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Wish, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "wish",
                                             .description = "What somebody wants to book",
                                             .subjects = "patients",
                                             .policy_section = "3"};
  // It becomes a visit, so it is for what that is for.
  Field<1, absl::Time, zweck::Is<zweck::kind::EventTime>, Visit::ToBill, zweck::Required> starts;
  Field<2, Treatment, zweck::Is<zweck::kind::HealthData>, Visit::ToBill> treatment;
  Field<3, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<BookVisit, TreatPatient>,
        zweck::MaxBytes<2000>>
      note;
};
ZWECK_CATEGORY(Wish, starts, treatment, note);

// How often an hour of the week is asked for.
struct Demand {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Demand, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "demand",
                                             .description = "Which days are asked for",
                                             .subjects = "nobody",
                                             .policy_section = "6",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{730}>;
  using Budget = zweck::AtMostBits<10>;
  // Of the next year.
  Field<1, zweck::CoarseDay<zweck::Day, 1, 366>, zweck::Is<zweck::kind::EventDate>,
        zweck::For<PlanPractice>>
      day;
  Field<2, bool, zweck::Is<zweck::kind::Flag>, zweck::For<PlanPractice>> served;
};
ZWECK_CATEGORY(Demand, day, served);

// ---- Where

struct PatientTable {
  static constexpr zweck::SinkInfo kInfo{.id = "patient-table", .description = "Our patients"};
  using Purposes = zweck::For<BookVisit, RemindPatient, TreatPatient>;
  using Recipient = Practice;
};
struct VisitTable {
  static constexpr zweck::SinkInfo kInfo{.id = "visit-table", .description = "The calendar"};
  using Purposes = zweck::For<BookVisit, RemindPatient, TreatPatient>;
  using Recipient = Practice;
};
struct BillTable {
  static constexpr zweck::SinkInfo kInfo{.id = "bill-table", .description = "Bills"};
  using Purposes = zweck::For<BillVisit>;
  using Recipient = Practice;
};
struct SessionTable {
  static constexpr zweck::SinkInfo kInfo{.id = "session-table", .description = "Who is signed in"};
  using Purposes = zweck::For<SecureAccount>;
  using Recipient = Practice;
};
struct DemandTable {
  static constexpr zweck::SinkInfo kInfo{.id = "demand-table", .description = "Which days go"};
  using Purposes = zweck::For<PlanPractice>;
  using Recipient = Practice;
};
struct ReminderMail {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder-mail", .description = "Reminders by mail"};
  using Purposes = zweck::For<RemindPatient>;
  using Recipient = MailHouse;
};
struct BookingMail {
  static constexpr zweck::SinkInfo kInfo{.id = "booking-mail",
                                         .description = "Confirmations by mail"};
  using Purposes = zweck::For<BookVisit>;
  using Recipient = MailHouse;
};
struct ReminderSms {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder-sms", .description = "Reminders by SMS"};
  using Purposes = zweck::For<RemindPatient>;
  using Recipient = SmsGateway;
};
struct BillingSystem {
  static constexpr zweck::SinkInfo kInfo{.id = "billing-system", .description = "Sends bills"};
  using Purposes = zweck::For<BillVisit>;
  using Recipient = BillingOffice;
  using Hosts = zweck::AtHosts<"bills.example">;
};
struct ToThePatient {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-patient",
                                         .description = "What patients see of their bookings"};
  using Purposes = zweck::For<BookVisit>;
  using Recipient = ThePatient;
};
struct BillToThePatient {
  static constexpr zweck::SinkInfo kInfo{.id = "bill-to-the-patient",
                                         .description = "What patients see of their bills"};
  using Purposes = zweck::For<BillVisit>;
  using Recipient = ThePatient;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_POLICY_H_
