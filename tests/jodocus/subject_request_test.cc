// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/subject_request.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "jodocus/policy.h"
#include "tests/support/refused.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

absl::StatusOr<SubjectRequest> Read(const std::string& json) {
  return zweck::FromJson<SubjectRequest>(json);
}

}  // namespace

TEST_CASE("what somebody asks has the address that they are known by, and nothing else") {
  zweck::IngestReport report;
  const SubjectRequest request = RequireOk(zweck::FromJson<SubjectRequest>(
      R"({"email": " mia@example.com\t", "name": "Mia Fiction"})", &report));
  CHECK(request.email.Use<AnswerRequests>() == "mia@example.com");
  CHECK(report.kept == 1);
  CHECK(report.dropped == 1);
}

TEST_CASE("who names no address, or what is none, asks about nobody") {
  for (const char* const json :
       {R"({})", R"({"email": null})", R"({"email": ""})", R"({"email": " "})",
        R"({"email": "Zq9Canary"})", R"({"email": "Zq9Canary@localhost"})",
        R"({"email": "Zq9Canary@example.com,mia@example.com"})",
        R"({"email": "Zq9Canary@example.com\r\nBcc: mia@example.com"})",
        R"({"email": ["Zq9Canary@example.com"]})"}) {
    INFO(json);
    CheckRefused(Read(json), absl::StatusCode::kInvalidArgument, "email");
  }
  CheckRefused(Read(R"({"email": "Zq9Canary@example.)" + std::string(320, 'c') + R"("})"),
               absl::StatusCode::kInvalidArgument, "email");
}

TEST_CASE("an address that somebody asked with serves their answer, and is kept nowhere") {
  STATIC_REQUIRE(zweck::Usable<decltype(SubjectRequest::email), AnswerRequests>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(SubjectRequest::email), ContactWithResponse>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(SubjectRequest::email), ImproveService>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<SubjectRequest, SupportStore>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<SubjectRequest, MarketplaceStore>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<SubjectRequest, WishStore>);
}
