// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the programs of fourth/ know about people: a public library, its loans, its reading room,
// its events, and the suggestions that people send.

#ifndef ZWECK_TESTS_ESCAPES_FOURTH_POLICY_H_
#define ZWECK_TESTS_ESCAPES_FOURTH_POLICY_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/transport/http_transport.h>
#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace acme {

struct Lend {
  static constexpr zweck::PurposeInfo kInfo{.id = "lend",
                                            .description = "Lend books, films and games",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct RemindOfReturn {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind-of-return",
                                            .description = "Remind a borrower of what is due",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct CollectFees {
  static constexpr zweck::PurposeInfo kInfo{.id = "collect-fees",
                                            .description = "Collect fees for what came back late",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct RunEvents {
  static constexpr zweck::PurposeInfo kInfo{.id = "run-events",
                                            .description = "Hold readings and workshops",
                                            .legal_basis = zweck::LegalBasis::kConsent};
};
struct AnswerSuggestion {
  static constexpr zweck::PurposeInfo kInfo{.id = "answer-suggestion",
                                            .description = "Answer who suggests something to us",
                                            .legal_basis = zweck::LegalBasis::kLegitimateInterests};
};
struct SignIn {
  static constexpr zweck::PurposeInfo kInfo{.id = "sign-in",
                                            .description = "Let a borrower into the account",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct PlanCollection {
  static constexpr zweck::PurposeInfo kInfo{.id = "plan-collection",
                                            .description = "Decide what to buy next",
                                            .legal_basis = zweck::LegalBasis::kNotPersonal};
};

struct TownLibrary {
  static constexpr zweck::RecipientInfo kInfo{.id = "town-library",
                                              .name = "Town Library of Fichtenau",
                                              .role = zweck::Role::kController,
                                              .country = "DE"};
};
struct LetterHouse {
  static constexpr zweck::RecipientInfo kInfo{.id = "letter-house",
                                              .name = "Letter House KG",
                                              .role = zweck::Role::kProcessor,
                                              .country = "DE"};
};
struct ShortText {
  static constexpr zweck::RecipientInfo kInfo{.id = "short-text",
                                              .name = "Short Text Oy",
                                              .role = zweck::Role::kProcessor,
                                              .country = "FI"};
};
struct TheReader {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-reader",
                                              .name = "Whom the data is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};

enum class Group : std::int32_t { kUnspecified, kAdult, kYouth, kSenior };
ZWECK_ENUM(Group, kUnspecified, kAdult, kYouth, kSenior);

enum class Medium : std::int32_t { kUnspecified, kBook, kFilm, kGame };
ZWECK_ENUM(Medium, kUnspecified, kBook, kFilm, kGame);

enum class Branch : std::int32_t { kUnspecified, kMain, kHarbour, kSchool };
ZWECK_ENUM(Branch, kUnspecified, kMain, kHarbour, kSchool);

struct Address {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Address, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "address",
                                             .description = "Where a borrower lives",
                                             .subjects = "borrowers",
                                             .policy_section = "2"};
  using ToCollect = zweck::For<CollectFees>;
  using Letters = zweck::SharedWith<LetterHouse>;

  Field<1, std::string, zweck::Is<zweck::kind::Street>, ToCollect, Letters> street;
  Field<2, std::string, zweck::Is<zweck::kind::PostalCode>, ToCollect, Letters> postal_code;
  Field<3, std::string, zweck::Is<zweck::kind::City>, ToCollect, Letters> city;
};
ZWECK_CATEGORY(Address, street, postal_code, city);

struct Borrower {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Borrower, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "borrower",
                                             .description = "Who has a card of the library",
                                             .subjects = "borrowers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepUntil<"the card is given back", std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
        zweck::For<Lend, RemindOfReturn, CollectFees, SignIn>, zweck::Key, zweck::Subject,
        zweck::SharedWith<LetterHouse, ShortText>>
      card;
  Field<2, std::string, zweck::Is<zweck::kind::FullName>,
        zweck::For<Lend, RemindOfReturn, CollectFees>, zweck::SharedWith<LetterHouse>>
      name;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::EmailAddress>,
        zweck::For<RemindOfReturn>>
      email;
  Field<4, std::optional<std::string>, zweck::Is<zweck::kind::PhoneNumber>,
        zweck::For<RemindOfReturn>, zweck::SharedWith<ShortText>>
      phone;
  Field<5, std::optional<Address>, zweck::Is<zweck::kind::PostalAddress>, zweck::For<CollectFees>,
        zweck::SharedWith<LetterHouse>>
      address;
  Field<6, std::optional<absl::CivilDay>, zweck::Is<zweck::kind::BirthDate>, zweck::For<Lend>>
      birth_date;
  Field<7, Group, zweck::Is<zweck::kind::Status>, zweck::For<Lend>> group;
  Field<8, std::vector<std::string>, zweck::Is<zweck::kind::FreeText>, zweck::For<Lend>> interests;
};
ZWECK_CATEGORY(Borrower, card, name, email, phone, address, birth_date, group, interests);

struct Loan {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Loan, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "loan",
                                             .description = "What somebody has borrowed",
                                             .subjects = "borrowers",
                                             .policy_section = "3"};
  using Retention = zweck::KeepUntil<"it is brought back", std::chrono::days{14}>;

  Field<1, std::int64_t, zweck::Is<zweck::kind::OrderId>, zweck::For<Lend, RemindOfReturn>,
        zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<Lend, RemindOfReturn>,
        zweck::Subject>
      card;
  Field<3, std::string, zweck::Is<zweck::kind::BrowsingHistory>, zweck::For<Lend, RemindOfReturn>>
      title;
  Field<4, absl::CivilDay, zweck::Is<zweck::kind::ExpiryDate>, zweck::For<Lend, RemindOfReturn>>
      due;
  Field<5, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<Lend>> renewals;
  Field<6, std::int64_t, zweck::Is<zweck::kind::Money>, zweck::For<Lend, CollectFees>> fee_cents;
};
ZWECK_CATEGORY(Loan, number, card, title, due, renewals, fee_cents);

struct SignUp {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SignUp, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "sign-up",
                                             .description = "Who comes to an event",
                                             .subjects = "visitors of events",
                                             .policy_section = "4"};
  using Retention = zweck::KeepUntil<"the event is over", std::chrono::days{7}>;
  using ForEvent = zweck::For<RunEvents>;

  Field<1, std::string, zweck::Is<zweck::kind::PseudonymousId>, ForEvent, zweck::Key,
        zweck::Subject>
      ticket;
  Field<2, std::string, zweck::Is<zweck::kind::FullName>, ForEvent> name;
  Field<3, std::string, zweck::Is<zweck::kind::EmailAddress>, ForEvent> email;
  Field<4, std::int32_t, zweck::Is<zweck::kind::Count>, ForEvent> seats;
  Field<5, std::optional<std::string>, zweck::Is<zweck::kind::HealthData>, ForEvent> assistance;
};
ZWECK_CATEGORY(SignUp, ticket, name, email, seats, assistance);

struct Suggestion {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Suggestion, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "suggestion",
                                             .description = "What people suggest to us",
                                             .subjects = "who writes to us",
                                             .policy_section = "5"};
  using Retention = zweck::KeepFor<std::chrono::days{180}>;
  using ToAnswer = zweck::For<AnswerSuggestion>;

  Field<1, std::string, zweck::Is<zweck::kind::TicketKey>, ToAnswer, zweck::Key> id;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ToAnswer, zweck::Subject> from;
  Field<3, std::string, zweck::Is<zweck::kind::MessageBody>, ToAnswer> text;
  Field<4, absl::Time, zweck::Is<zweck::kind::EventTime>, ToAnswer> sent;
};
ZWECK_CATEGORY(Suggestion, id, from, text, sent);

struct Login {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Login, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "login",
                                             .description = "How a borrower signs in",
                                             .subjects = "borrowers",
                                             .policy_section = "6"};
  using Retention = zweck::KeepFor<std::chrono::days{90}>;
  using ToSignIn = zweck::For<SignIn>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, ToSignIn, zweck::Key,
        zweck::Subject>
      card;
  Field<2, std::string, zweck::Is<zweck::kind::PasswordHash>, ToSignIn, zweck::Secret> pin_hash;
  Field<3, std::string, zweck::Is<zweck::kind::IpAddress>, ToSignIn> address;
  Field<4, std::int32_t, zweck::Is<zweck::kind::Count>, ToSignIn> failures;
};
ZWECK_CATEGORY(Login, card, pin_hash, address, failures);

struct LendingCount {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<LendingCount, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "lending-count",
                                             .description = "How much is lent",
                                             .subjects = "nobody",
                                             .policy_section = "7",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{2 * 365}>;
  using Budget = zweck::AtMostBits<14>;
  using ToPlan = zweck::For<PlanCollection>;

  Field<1, zweck::CoarseDay<zweck::Week>, zweck::Is<zweck::kind::EventDate>, ToPlan> week;
  Field<2, Medium, zweck::Is<zweck::kind::Status>, ToPlan> medium;
  Field<3, Branch, zweck::Is<zweck::kind::Status>, ToPlan> branch;
  Field<4, zweck::Bucketed<1, 10, 100>, zweck::Is<zweck::kind::Count>, ToPlan> lent;
};
ZWECK_CATEGORY(LendingCount, week, medium, branch, lent);

struct BorrowerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "borrower-table",
                                         .description = "The library's database"};
  using Purposes = zweck::For<Lend, RemindOfReturn, CollectFees>;
  using Recipient = TownLibrary;
};
struct LoanTable {
  static constexpr zweck::SinkInfo kInfo{.id = "loan-table", .description = "What is lent"};
  using Purposes = zweck::For<Lend, RemindOfReturn>;
  using Recipient = TownLibrary;
};
struct SignUpTable {
  static constexpr zweck::SinkInfo kInfo{.id = "sign-up-table", .description = "Who comes"};
  using Purposes = zweck::For<RunEvents>;
  using Recipient = TownLibrary;
};
struct SuggestionTable {
  static constexpr zweck::SinkInfo kInfo{.id = "suggestion-table",
                                         .description = "What was suggested"};
  using Purposes = zweck::For<AnswerSuggestion>;
  using Recipient = TownLibrary;
};
struct LoginTable {
  static constexpr zweck::SinkInfo kInfo{.id = "login-table", .description = "Who may sign in"};
  using Purposes = zweck::For<SignIn>;
  using Recipient = TownLibrary;
};
struct LendingCounts {
  static constexpr zweck::SinkInfo kInfo{.id = "lending-counts",
                                         .description = "How much is lent, by weeks"};
  using Purposes = zweck::For<PlanCollection>;
  using Recipient = TownLibrary;
};
struct ReminderMail {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder-mail",
                                         .description = "Mails about what is due"};
  using Purposes = zweck::For<RemindOfReturn>;
  using Recipient = TheReader;
};
struct EventMail {
  static constexpr zweck::SinkInfo kInfo{.id = "event-mail", .description = "Mails about an event"};
  using Purposes = zweck::For<RunEvents>;
  using Recipient = TheReader;
};
struct SuggestionMail {
  static constexpr zweck::SinkInfo kInfo{.id = "suggestion-mail",
                                         .description = "Answers to suggestions"};
  using Purposes = zweck::For<AnswerSuggestion>;
  using Recipient = TheReader;
};
struct FeeLetter {
  static constexpr zweck::SinkInfo kInfo{.id = "fee-letter",
                                         .description = "Letters about fees, printed for us"};
  using Purposes = zweck::For<CollectFees>;
  using Recipient = LetterHouse;
  using Hosts = zweck::AtHosts<"api.letterhouse.example">;
};
struct ReminderText {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder-text",
                                         .description = "Short messages about what is due"};
  using Purposes = zweck::For<RemindOfReturn>;
  using Recipient = ShortText;
  using Hosts = zweck::AtHosts<"gate.shorttext.example">;
};
struct ToTheBorrower {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-borrower",
                                         .description = "What borrowers see of themselves"};
  using Purposes = zweck::For<Lend>;
  using Recipient = TheReader;
};

}  // namespace acme

#endif  // ZWECK_TESTS_ESCAPES_FOURTH_POLICY_H_
