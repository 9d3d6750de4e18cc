// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/customer_data.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <concepts>
#include <string>
#include <vector>

#include "jodocus/policy.h"

namespace {

using namespace jodocus;
using zweck::Persistable;
using zweck::Transmittable;
using zweck::Usable;

template <class T, class... Sinks>
inline constexpr bool kGoesNowhere =
    (... && (!Persistable<CustomerData<T>, Sinks> && !Transmittable<CustomerData<T>, Sinks>));
template <class T, class... Purposes>
inline constexpr bool kServesNothing =
    (... && !Usable<decltype(CustomerData<T>::content), Purposes>);

template <class T>
inline constexpr bool kIsWithheld =
    kGoesNowhere<T, InstallationStore, UsageStore, GoogleAnalytics, FormStore<AnswerContactForm>,
                 MarketplaceStore, SupportStore, TicketSystem> &&
    kServesNothing<T, ImproveService, ProvideService, SecureConnection, MeasureWebsite,
                   AnswerContactForm, SendNewsletter, ContactDuringTrial, ContactWhileLicensed,
                   AnalyseIssue, ContactWithResponse, ResolveIssue>;

}  // namespace

TEST_CASE("Customer Data has no purpose: no use, no store and no transport takes it") {
  STATIC_REQUIRE(kIsWithheld<std::string>);
  STATIC_REQUIRE(kIsWithheld<std::vector<std::string>>);
  STATIC_REQUIRE(kIsWithheld<std::int64_t>);
  STATIC_REQUIRE(kIsWithheld<ContactPerson>);
  STATIC_REQUIRE(std::same_as<decltype(CustomerData<std::string>::content)::Purposes, void>);
}

TEST_CASE("Customer Data can be held in memory") {
  const CustomerData<std::string> page{.content = "What the users wrote"};
  const CustomerData<std::string> copy = page;
  static_cast<void>(copy);
  STATIC_REQUIRE(CustomerData<std::string>::kInfo.policy_section == "1");
  STATIC_REQUIRE(CustomerData<std::string>::kInfo.role == zweck::Role::kProcessor);
}

TEST_CASE("Customer Data that differs has ids that differ") {
  STATIC_REQUIRE(CustomerData<std::string>::kInfo.id == "customer-data");
  // What flow records say of an optional value is what they say of one.
  STATIC_REQUIRE(CustomerData<std::optional<std::string>>::kInfo.id == "customer-data");
  STATIC_REQUIRE(CustomerData<std::vector<std::string>>::kInfo.id == "customer-data-list-of-text");
  STATIC_REQUIRE(CustomerData<zweck::Bytes>::kInfo.id == "customer-data-bytes");
  STATIC_REQUIRE(CustomerData<std::int64_t>::kInfo.id == "customer-data-int64");
  STATIC_REQUIRE(CustomerData<absl::CivilDay>::kInfo.id == "customer-data-day");
  STATIC_REQUIRE(CustomerData<SupportTicket>::kInfo.id == "customer-data-support-ticket");
  STATIC_REQUIRE(CustomerData<std::vector<SupportTicket>>::kInfo.id ==
                 "customer-data-list-of-support-ticket");
  STATIC_REQUIRE(CustomerData<std::optional<SupportTicket>>::kInfo.id ==
                 "customer-data-support-ticket");
}
