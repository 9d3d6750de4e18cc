// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the programs of others/ know about people: a shop for bicycles, its workshop, its
// newsletter.

#ifndef ZWECK_TESTS_ESCAPES_OTHERS_POLICY_H_
#define ZWECK_TESTS_ESCAPES_OTHERS_POLICY_H_

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

struct DeliverOrder {
  static constexpr zweck::PurposeInfo kInfo{.id = "deliver-order",
                                            .description = "Send what was ordered, and bill it",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct AnswerQuestion {
  static constexpr zweck::PurposeInfo kInfo{.id = "answer-question",
                                            .description = "Answer what somebody asked us",
                                            .legal_basis = zweck::LegalBasis::kLegitimateInterests};
};
struct SendNewsletter {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-newsletter",
                                            .description = "Send the newsletter",
                                            .legal_basis = zweck::LegalBasis::kConsent};
};
struct ProtectAccount {
  static constexpr zweck::PurposeInfo kInfo{.id = "protect-account",
                                            .description = "Keep others out of an account",
                                            .legal_basis = zweck::LegalBasis::kLegitimateInterests};
};
struct ImproveShop {
  static constexpr zweck::PurposeInfo kInfo{.id = "improve-shop",
                                            .description = "See what of the shop is used",
                                            .legal_basis = zweck::LegalBasis::kNotPersonal};
};

struct AcmeBikes {
  static constexpr zweck::RecipientInfo kInfo{.id = "acme-bikes",
                                              .name = "Acme Bikes GmbH",
                                              .role = zweck::Role::kController,
                                              .country = "DE"};
};
struct MailHouse {
  static constexpr zweck::RecipientInfo kInfo{.id = "mail-house",
                                              .name = "Mail House AG",
                                              .role = zweck::Role::kProcessor,
                                              .country = "AT"};
};
struct ParcelService {
  static constexpr zweck::RecipientInfo kInfo{.id = "parcel-service",
                                              .name = "Parcel Service SE",
                                              .role = zweck::Role::kThirdParty,
                                              .country = "DE"};
};

enum class Model : std::int32_t { kUnspecified, kCity, kGravel, kCargo };
ZWECK_ENUM(Model, kUnspecified, kCity, kGravel, kCargo);
enum class Page : std::int32_t { kUnspecified, kHome, kCatalogue, kBasket, kCheckout };
ZWECK_ENUM(Page, kUnspecified, kHome, kCatalogue, kBasket, kCheckout);

struct Address {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Address, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "address",
                                             .description = "Where a parcel goes",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using ToDeliver = zweck::For<DeliverOrder>;

  Field<1, std::string, zweck::Is<zweck::kind::Street>, ToDeliver, zweck::SharedWith<ParcelService>>
      street;
  Field<2, std::string, zweck::Is<zweck::kind::PostalCode>, ToDeliver,
        zweck::SharedWith<ParcelService>>
      postal_code;
  Field<3, std::string, zweck::Is<zweck::kind::City>, ToDeliver, zweck::SharedWith<ParcelService>>
      city;
};
ZWECK_CATEGORY(Address, street, postal_code, city);

struct Buyer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Buyer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "buyer",
                                             .description = "Who bought from us",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{3 * 365}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
        zweck::For<DeliverOrder, AnswerQuestion>, zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<DeliverOrder, AnswerQuestion>,
        zweck::SharedWith<MailHouse, ParcelService>>
      name;
  Field<3, std::string, zweck::Is<zweck::kind::EmailAddress>,
        zweck::For<DeliverOrder, AnswerQuestion>, zweck::SharedWith<MailHouse>, zweck::Subject>
      email;
  Field<4, std::optional<std::string>, zweck::Is<zweck::kind::PhoneNumber>,
        zweck::For<DeliverOrder>, zweck::SharedWith<ParcelService>>
      phone;
  Field<5, Address, zweck::Is<zweck::kind::PostalAddress>, zweck::For<DeliverOrder>,
        zweck::SharedWith<ParcelService>>
      address;
  Field<6, std::optional<absl::CivilDay>, zweck::Is<zweck::kind::BirthDate>,
        zweck::For<DeliverOrder>>
      born;
  Field<7, std::vector<std::string>, zweck::Is<zweck::kind::OrderId>, zweck::For<DeliverOrder>>
      orders;
  Field<8, absl::Time, zweck::Is<zweck::kind::EventTime>, zweck::For<DeliverOrder>> last_order;
  Field<9, Model, zweck::Is<zweck::kind::ProductName>, zweck::For<DeliverOrder>> model;
};
ZWECK_CATEGORY(Buyer, number, name, email, phone, address, born, orders, last_order, model);

struct Question {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Question, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "question",
                                             .description = "What somebody asked us",
                                             .subjects = "who asks",
                                             .policy_section = "3"};
  using Retention = zweck::KeepFor<std::chrono::days{90}>;
  using ToAnswer = zweck::For<AnswerQuestion>;

  Field<1, std::int64_t, zweck::Is<zweck::kind::TicketKey>, ToAnswer, zweck::Key> ticket;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ToAnswer,
        zweck::SharedWith<MailHouse>, zweck::Subject>
      from;
  Field<3, std::string, zweck::Is<zweck::kind::MessageSubject>, ToAnswer> subject;
  Field<4, std::string, zweck::Is<zweck::kind::MessageBody>, ToAnswer> text;
};
ZWECK_CATEGORY(Question, ticket, from, subject, text);

struct Login {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Login, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "login",
                                             .description = "Who signed in, and from where",
                                             .subjects = "buyers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using ToProtect = zweck::For<ProtectAccount>;

  Field<1, std::string, zweck::Is<zweck::kind::AccountId>, ToProtect, zweck::Key, zweck::Subject>
      account;
  Field<2, std::optional<std::string>, zweck::Is<zweck::kind::PasswordHash>, ToProtect,
        zweck::Secret>
      password;
  Field<3, std::string, zweck::Is<zweck::kind::IpAddress>, ToProtect> address;
  Field<4, std::string, zweck::Is<zweck::kind::UserAgent>, ToProtect> browser;
  Field<5, std::int32_t, zweck::Is<zweck::kind::Count>, ToProtect> failures;
};
ZWECK_CATEGORY(Login, account, password, address, browser, failures);

struct Subscription {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Subscription, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "subscription",
                                             .description = "Who wants the newsletter",
                                             .subjects = "readers",
                                             .policy_section = "5"};
  using Retention = zweck::KeepUntil<"the reader unsubscribes", std::chrono::days{7}>;
  using ToSend = zweck::For<SendNewsletter>;

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, ToSend, zweck::SharedWith<MailHouse>,
        zweck::Key, zweck::Subject>
      email;
  Field<2, std::string, zweck::Is<zweck::kind::GivenName>, ToSend, zweck::SharedWith<MailHouse>>
      given_name;
};
ZWECK_CATEGORY(Subscription, email, given_name);

struct PageView {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<PageView, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "page-view",
                                             .description = "How often a page was seen",
                                             .subjects = "nobody",
                                             .policy_section = "6",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{730}>;
  using Budget = zweck::AtMostBits<10>;

  Field<1, zweck::CoarseDay<zweck::Week>, zweck::Is<zweck::kind::EventDate>,
        zweck::For<ImproveShop>>
      day;
  Field<2, Page, zweck::Is<zweck::kind::PageViewed>, zweck::For<ImproveShop>> page;
};
ZWECK_CATEGORY(PageView, day, page);

struct BuyerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "buyer-table", .description = "The shop's buyers"};
  using Purposes = zweck::For<DeliverOrder, AnswerQuestion>;
  using Recipient = AcmeBikes;
};
struct QuestionTable {
  static constexpr zweck::SinkInfo kInfo{.id = "question-table", .description = "The help desk"};
  using Purposes = zweck::For<AnswerQuestion>;
  using Recipient = AcmeBikes;
};
struct LoginTable {
  static constexpr zweck::SinkInfo kInfo{.id = "login-table", .description = "Who signed in"};
  using Purposes = zweck::For<ProtectAccount>;
  using Recipient = AcmeBikes;
};
struct ReaderTable {
  static constexpr zweck::SinkInfo kInfo{.id = "reader-table",
                                         .description = "The newsletter's readers"};
  using Purposes = zweck::For<SendNewsletter>;
  using Recipient = AcmeBikes;
};
struct ViewTable {
  static constexpr zweck::SinkInfo kInfo{.id = "view-table", .description = "Pages seen"};
  using Purposes = zweck::For<ImproveShop>;
  using Recipient = AcmeBikes;
};
struct HelpDeskMail {
  static constexpr zweck::SinkInfo kInfo{.id = "help-desk-mail",
                                         .description = "Answers, sent by a mail house"};
  using Purposes = zweck::For<AnswerQuestion>;
  using Recipient = MailHouse;
  using Hosts = zweck::AtHosts<"api.mail-house.example">;
};
struct NewsletterMail {
  static constexpr zweck::SinkInfo kInfo{.id = "newsletter-mail",
                                         .description = "The newsletter, sent by a mail house"};
  using Purposes = zweck::For<SendNewsletter>;
  using Recipient = MailHouse;
  using Hosts = zweck::AtHosts<"api.mail-house.example">;
};
struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Who brings the parcels"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = ParcelService;
  using Hosts = zweck::AtHosts<"api.parcel.example">;
};

// One place to say what a transport is called.
using HelpDeskHttp = zweck::HttpTransport<HelpDeskMail>;
using NewsletterHttp = zweck::HttpTransport<NewsletterMail>;
using CourierHttp = zweck::HttpTransport<Courier>;

}  // namespace acme

#endif  // ZWECK_TESTS_ESCAPES_OTHERS_POLICY_H_
