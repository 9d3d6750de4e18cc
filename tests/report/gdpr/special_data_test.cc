// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/special_data.h"

#include <catch2/catch.hpp>

namespace zweck::report {
namespace {

std::string_view Article(const char* dpv, const char* fides) {
  v1::Kind kind;
  kind.set_dpv(dpv);
  kind.set_fides(fides);
  return SpecialArticle(kind);
}

TEST_CASE("A kind is special by either of its terms", "[report]") {
  CHECK(Article("pd:Health", "") == "Art. 9");
  CHECK(Article("", "user.health_and_medical") == "Art. 9");
  CHECK(Article("", "user.health_and_medical.genetic") == "Art. 9");
  CHECK(Article("pd:TradeUnionMembership", "") == "Art. 9");
  CHECK(Article("pd:CriminalConviction", "") == "Art. 10");
  CHECK(Article("", "user.criminal_history") == "Art. 10");
  CHECK(Article("pd:EmailAddress", "user.contact.email").empty());
  CHECK(Article("", "user.biometrics_are_another_word").empty());
  CHECK(Article("", "").empty());
}

}  // namespace
}  // namespace zweck::report
