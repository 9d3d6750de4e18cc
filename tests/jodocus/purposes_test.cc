// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/purposes.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <string_view>

namespace {

using namespace jodocus;

template <class... Ps>
constexpr auto InfosOf() {
  static_assert((zweck::Purpose<Ps> && ...));
  return std::array<const zweck::PurposeInfo*, sizeof...(Ps)>{&Ps::kInfo...};
}
constexpr auto kPurposes =
    InfosOf<ImproveService, ProvideService, SecureConnection, MeasureWebsite, AnswerContactForm,
            SendNewsletter, ContactDuringTrial, ContactWhileLicensed, HonourErasure, AnalyseIssue,
            ContactWithResponse, ResolveIssue>();

// The terms in use, as facts to hold the header against: the Data Privacy Vocabulary 2.3
// (https://w3id.org/dpv/2.3) and the data uses of the Fides taxonomy (fideslang 3.1.4a1).
constexpr auto kDpvPurposes = std::to_array<std::string_view>(
    {"dpv:CommunicationForCustomerCare", "dpv:CommunicationManagement", "dpv:CustomerCare",
     "dpv:CustomerRelationshipManagement", "dpv:DirectMarketing", "dpv:IdentityAuthentication",
     "dpv:ImproveExistingProductsAndServices", "dpv:RepairImpairments", "dpv:RightsFulfilment",
     "dpv:ServiceUsageAnalytics", "dpv:TechnicalServiceProvision"});
constexpr auto kFidesUses = std::to_array<std::string_view>(
    {"analytics.reporting.content_performance", "essential.legal_obligation",
     "essential.service.notifications", "essential.service.operations",
     "essential.service.operations.improve", "essential.service.operations.support",
     "essential.service.security", "functional.service.improve", "marketing.communications.email",
     "sales"});

}  // namespace

TEST_CASE("every purpose has an id and a description of its own") {
  std::set<std::string_view> ids;
  std::set<std::string_view> descriptions;
  for (const zweck::PurposeInfo* purpose : kPurposes) {
    CAPTURE(purpose->id);
    CHECK(ids.insert(purpose->id).second);
    CHECK(descriptions.insert(purpose->description).second);
    CHECK(purpose->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
  }
}

TEST_CASE("the purposes use exactly the listed terms of both vocabularies") {
  std::set<std::string_view> dpv;
  std::set<std::string_view> fides;
  for (const zweck::PurposeInfo* purpose : kPurposes) {
    dpv.insert(purpose->dpv);
    fides.insert(purpose->fides);
  }
  CHECK(std::equal(dpv.begin(), dpv.end(), kDpvPurposes.begin(), kDpvPurposes.end()));
  CHECK(std::equal(fides.begin(), fides.end(), kFidesUses.begin(), kFidesUses.end()));
}

TEST_CASE("what is about nobody needs no legal basis, a cookie and a newsletter need consent") {
  using zweck::LegalBasis;
  for (const auto* info :
       {&ImproveService::kInfo, &ProvideService::kInfo, &SecureConnection::kInfo}) {
    CHECK(info->legal_basis == LegalBasis::kNotPersonal);
  }
  CHECK(MeasureWebsite::kInfo.legal_basis == LegalBasis::kConsent);
  CHECK(SendNewsletter::kInfo.legal_basis == LegalBasis::kConsent);
  CHECK(HonourErasure::kInfo.legal_basis == LegalBasis::kLegalObligation);
}
