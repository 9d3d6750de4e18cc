// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include "tests/tidy/policy.h"

namespace acme {

using ShowOffers = ContactCustomer;  // finds: `ShowOffers` is another name of the purpose `ContactCustomer`
typedef SendInvoice TrainModel;  // finds: `TrainModel` is another name of the purpose `SendInvoice`

struct Reference {
  static constexpr zweck::KindInfo kInfo{.id = "reference",
                                         .description = "A reference",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Identifying",
                                         .fides = "user"};
};
struct Booking {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Booking, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "booking", .description = "Who books", .subjects = "customers", .policy_section = "4"};

  Field<1, std::string, zweck::Is<Reference>, zweck::For<ContactCustomer>> text;  // finds: `Reference` says that it identifies nobody, and `Booking.text` may hold anything
  Field<2, std::int64_t, zweck::Is<Reference>, zweck::For<ContactCustomer>> number;  // finds: `Booking.number` may hold anything
};

// A number on a badge, by its own terms; and harmless kinds of what is called otherwise.
struct Badge {
  static constexpr zweck::KindInfo kInfo{.id = "badge",
                                         .description = "Number of a badge",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Identifier",
                                         .fides = "user"};
};
struct Fault {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Fault, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "fault", .description = "What broke", .subjects = "nobody", .policy_section = "4"};
  using Retention = zweck::KeepUntil<"it is no longer needed", std::chrono::days{36500}>;  // finds: `Fault` is kept for 99 years

  Field<1, std::int32_t, zweck::Is<Badge>, zweck::For<ContactCustomer>> badge;  // finds: `Fault.badge` may hold anything
  Field<2, std::string, zweck::Is<zweck::kind::Version>, zweck::For<ContactCustomer>> user_email;  // finds: `Fault.user_email` is called like personal data (email-address)
  Field<3, zweck::Bytes, zweck::Is<zweck::kind::Status>, zweck::For<ContactCustomer>> document;  // finds: `Fault.document` is a text or bytes that may hold anything
};
struct Post {
  static constexpr zweck::SinkInfo kInfo{.id = "post", .description = "Letters"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
  using OnItsWay = zweck::Secret;  // finds: does not say that anything is sealed, so no Secret goes to `Post`
};

struct Advertiser {  // finds: `Advertiser` is a controller beside `Acme`
  static constexpr zweck::RecipientInfo kInfo{
      .id = "advertiser", .name = "Ads Inc.", .role = zweck::Role::kController, .country = "US"};
};

struct Vip : Customer {
  std::string assistant;  // finds: `assistant` stands beside a category
  int rank = 0;  // finds: `rank` stands beside a category
};
struct Conversation {
  Customer customer;
  std::string remark;  // finds: `remark` stands beside a category
  std::vector<std::string> wishes;  // finds: `wishes` stands beside a category
};

}  // namespace acme
