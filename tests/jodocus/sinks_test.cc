// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/sinks.h"

#include <catch2/catch.hpp>
#include <concepts>
#include <set>
#include <string_view>

namespace {

using namespace jodocus;

template <class... Sinks>
std::set<std::string_view> IdsOf() {
  static_assert((zweck::Sink<Sinks> && ...));
  return {Sinks::kInfo.id...};
}

}  // namespace

TEST_CASE("every sink has an id of its own") {
  CHECK(IdsOf<InstallationStore, UsageStore, GoogleAnalytics, FormStore<AnswerContactForm>,
              FormStore<SendNewsletter>, FormRecipient<SendNewsletter, Google>, MarketplaceStore,
              SupportStore, TicketSystem, WishStore, ContactDesk, SupportDesk, InstallationDesk,
              UsageDesk, TrialMail, LicenceMail, ReplyMail>()
            .size() == 17);
}

TEST_CASE("mails go to the person, and all other sinks but for Google are Jodocus' own") {
  STATIC_REQUIRE(std::same_as<InstallationStore::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<UsageStore::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<MarketplaceStore::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<SupportStore::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<TicketSystem::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<WishStore::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<ContactDesk::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<SupportDesk::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<InstallationDesk::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<UsageDesk::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<TrialMail::Recipient, DataSubject>);
  STATIC_REQUIRE(std::same_as<LicenceMail::Recipient, DataSubject>);
  STATIC_REQUIRE(std::same_as<ReplyMail::Recipient, DataSubject>);
  STATIC_REQUIRE(std::same_as<FormStore<SendNewsletter>::Recipient, Jodocus>);
  STATIC_REQUIRE(std::same_as<GoogleAnalytics::Recipient, Google>);
  STATIC_REQUIRE(std::same_as<FormRecipient<SendNewsletter, Google>::Recipient, Google>);
}
