// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/vocabulary.h"

#include <jodocus/policy.h>
#include <zweck/declare/kinds.h>

#include <catch2/catch.hpp>
#include <string_view>

namespace zweck::report {
namespace {

TEST_CASE("Every kind of the library has terms that exist") {
  for (const KindInfo* kind : kind::All) {
    INFO(kind->id);
    CHECK(IsDpvData(kind->dpv));
    CHECK(IsFidesDataCategory(kind->fides));
  }
}

TEST_CASE("Every purpose of the Jodocus policy has terms that exist") {
  for (const PurposeInfo& purpose :
       {jodocus::ImproveService::kInfo, jodocus::ProvideService::kInfo,
        jodocus::SecureConnection::kInfo, jodocus::MeasureWebsite::kInfo,
        jodocus::AnswerContactForm::kInfo, jodocus::SendNewsletter::kInfo,
        jodocus::ContactDuringTrial::kInfo, jodocus::ContactWhileLicensed::kInfo,
        jodocus::AnalyseIssue::kInfo, jodocus::ContactWithResponse::kInfo,
        jodocus::ResolveIssue::kInfo}) {
    INFO(purpose.id);
    CHECK(IsDpvPurpose(purpose.dpv));
    CHECK(IsFidesDataUse(purpose.fides));
  }
}

TEST_CASE("The first and the last names of each list are found") {
  CHECK(IsDpvPurpose("dpv:AcademicResearch"));
  CHECK(IsDpvPurpose("dpv:Verification"));
  CHECK(IsDpvData("dpv:AnonymisedData"));
  CHECK(IsDpvData("dpv:VerifiedData"));
  CHECK(IsDpvData("pd:Accent"));
  CHECK(IsDpvHumanSubject("dpv:Adult"));
  CHECK(IsDpvHumanSubject("dpv:VulnerableHuman"));
  CHECK(IsFidesDataUse("analytics"));
  CHECK(IsFidesDataUse("train_ai_system"));
  CHECK(IsFidesDataUse("personalize.profiling"));  // in the code of the taxonomy, not in its files
  CHECK(IsFidesDataCategory("system"));
  CHECK(IsFidesDataCategory("user.workplace"));
  CHECK(IsFidesDataSubject("anonymous_user"));
  CHECK(IsFidesDataSubject("visitor"));
}

// Names that people write and that were never there, or are no longer.
TEST_CASE("Names that sound right are no terms") {
  for (const std::string_view term :
       {"dpv:CustomerSupport", "dpv:DataMinimisation", "dpv:EmailAddress", "dpv:Store",
        "dpv:hasPurpose", "CustomerCare", "dpv:customerCare", "dpv:", "", "eu-gdpr:A6-1-a"}) {
    INFO(term);
    CHECK_FALSE(IsDpvPurpose(term));
  }
  for (const std::string_view term : {"pd:Address", "pd:Behavioral", "pd:Company", "pd:Credentials",
                                      "pd:TimeZone", "pd:PersonalData", "dpv:Name", "pd", ""}) {
    INFO(term);
    CHECK_FALSE(IsDpvData(term));
  }
  for (const std::string_view key : {"improve.system", "advertising", "essential.service.support",
                                     "user.name", "data_use", ""}) {
    INFO(key);
    CHECK_FALSE(IsFidesDataUse(key));
  }
  for (const std::string_view key :
       {"user.contact.state", "user.cookie_id", "user.contact.name", "data_category", "User", ""}) {
    INFO(key);
    CHECK_FALSE(IsFidesDataCategory(key));
  }
  for (const std::string_view key : {"user", "customers", "data_subject", "default_organization"}) {
    INFO(key);
    CHECK_FALSE(IsFidesDataSubject(key));
  }
}

}  // namespace
}  // namespace zweck::report
