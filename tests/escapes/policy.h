// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the escapes try to get out: the policy of the clang-tidy tests, and more of it.

#ifndef ZWECK_TESTS_ESCAPES_POLICY_H_
#define ZWECK_TESTS_ESCAPES_POLICY_H_

#include "tests/tidy/policy.h"

namespace acme {

struct AdsCo {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "ads-co", .name = "AdsCo Ltd.", .role = zweck::Role::kThirdParty, .country = "US"};
};

// No retention, and nothing that the address is for.
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "visit", .description = "Who came by", .subjects = "visitors", .policy_section = "6"};

  Field<1, std::string, zweck::Is<zweck::kind::CookieId>, zweck::For<ContactCustomer>, zweck::Key>
      cookie;
  Field<2, std::string, zweck::Is<zweck::kind::IpAddress>> address;
};
ZWECK_CATEGORY(Visit, cookie, address);

struct Account {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Account, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "account",
                                             .description = "How a customer signs in",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::AccountId>, zweck::For<ContactCustomer>, zweck::Key,
        zweck::Subject>
      id;
  Field<2, std::string, zweck::Is<zweck::kind::AccessToken>, zweck::For<ContactCustomer>,
        zweck::Secret>
      token;
};
ZWECK_CATEGORY(Account, id, token);

struct Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
struct AdServer {
  static constexpr zweck::SinkInfo kInfo{.id = "ad-server", .description = "Shows advertisements"};
  using Purposes = zweck::For<Advertise>;
  using Recipient = AdsCo;
};
struct AdTable {
  static constexpr zweck::SinkInfo kInfo{.id = "ad-table", .description = "Whom we advertise to"};
  using Purposes = zweck::For<Advertise>;
  using Recipient = Acme;
};
// Our purpose, somebody else's server.
struct ContactAbroad {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-abroad", .description = "Sends mail"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = AdsCo;
};

struct OpenStore : Store {
  static constexpr bool kSeals = false;
};
template <class S>
struct OpenTransportTo : TransportTo<S> {
  static constexpr bool kSeals = false;
};

}  // namespace acme

#endif  // ZWECK_TESTS_ESCAPES_POLICY_H_
