// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The program that each pair begins with: a small shop. pairs_test.py makes one change to it, and
// asks zweck whether it is wider.

#include "tests/lock/pairs/ends.h"

namespace shop {

struct SendOrder {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-order",
                                            .description = "Get the order to the customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct SendNewsletter {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-newsletter",
                                            .description = "Write what is new",
                                            .legal_basis = zweck::LegalBasis::kConsent};
};
struct ImproveShop {
  static constexpr zweck::PurposeInfo kInfo{.id = "improve-shop",
                                            .description = "See what people look for",
                                            .legal_basis = zweck::LegalBasis::kLegitimateInterests};
};

struct Shop {
  static constexpr zweck::RecipientInfo kInfo{.id = "shop",
                                              .name = "Tannenhof Tee GmbH",
                                              .role = zweck::Role::kController,
                                              .country = "DE"};
};
struct Letterbird {
  static constexpr zweck::RecipientInfo kInfo{.id = "letterbird",
                                              .name = "Letterbird, Inc.",
                                              .role = zweck::Role::kProcessor,
                                              .country = "US",
                                              .safeguards = "Standard contractual clauses"};
};
struct Parcels {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "parcels", .name = "Parcels SA", .role = zweck::Role::kThirdParty, .country = "FR"};
};

struct TeaTaste {
  static constexpr zweck::KindInfo kInfo{.id = "tea-taste",
                                         .description = "Which tea somebody likes",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Favorite",
                                         .fides = "user.behavior"};
};

struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer",
                                             .description = "Who bought something",
                                             .subjects = "customers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<SendOrder>, zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<SendOrder, SendNewsletter>,
        zweck::SharedWith<Letterbird>, zweck::Subject>
      email;
  Field<3, std::string, zweck::Is<zweck::kind::PasswordHash>, zweck::For<SendOrder>, zweck::Secret>
      password;
  Field<4, std::string, zweck::Is<TeaTaste>, zweck::For<SendOrder>> taste;
};
ZWECK_CATEGORY(Customer, number, email, password, taste);

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visit",
                                             .description = "That a page was looked at",
                                             .subjects = "nobody",
                                             .policy_section = "6",
                                             .anonymous = true};
  using Retention = zweck::KeepUntil<"the year ends", std::chrono::days{30}>;
  using Budget = zweck::AtMostBits<4>;

  Field<1, zweck::Bucketed<1, 10, 100>, zweck::Is<zweck::kind::Count>, zweck::For<ImproveShop>>
      views;
};
ZWECK_CATEGORY(Visit, views);

struct CustomerStore {
  static constexpr zweck::SinkInfo kInfo{.id = "customer-store", .description = "Our database"};
  using Purposes = zweck::For<SendOrder, SendNewsletter>;
  using Recipient = Shop;
};
struct Mailing {
  static constexpr zweck::SinkInfo kInfo{.id = "mailing", .description = "Letters by Letterbird"};
  using Purposes = zweck::For<SendNewsletter>;
  using Recipient = Letterbird;
  using Hosts = zweck::AtHosts<"api.letterbird.example">;
};
struct VisitStore {
  static constexpr zweck::SinkInfo kInfo{.id = "visit-store", .description = "Numbers of views"};
  using Purposes = zweck::For<ImproveShop>;
  using Recipient = Shop;
};

}  // namespace shop

void Keep(const void* value);
void Keep(bool ok);

void KeepCustomer(const shop::Customer& customer) {
  static pairs::Sealed store;
  Keep(zweck::Persist<shop::CustomerStore>(customer, store).ok());
}

void WriteLetter(const shop::Customer& customer) {
  static pairs::SealedLine<shop::Mailing> line;
  Keep(zweck::Transmit<shop::Mailing>(zweck::Minimize<shop::Mailing>(customer), line).ok());
}

void Send(const shop::Customer& customer) {
  Keep(&customer.email.Use<shop::SendOrder>());
  Keep(&customer.number.Use<shop::SendOrder>());
}

void Count(const shop::Visit& visit) {
  static pairs::Open store;
  Keep(zweck::Persist<shop::VisitStore>(visit, store).ok());
}

void Look(const shop::Visit& visit) { Keep(&visit.views.Use<shop::ImproveShop>()); }
