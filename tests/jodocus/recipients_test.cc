// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/recipients.h"

#include <catch2/catch.hpp>

TEST_CASE("Jodocus is the controller, in Germany") {
  STATIC_REQUIRE(zweck::Recipient<jodocus::Jodocus>);
  CHECK(jodocus::Jodocus::kInfo.role == zweck::Role::kController);
  CHECK(jodocus::Jodocus::kInfo.country == "DE");
}

TEST_CASE("whom the data is about is where they are") {
  STATIC_REQUIRE(zweck::Recipient<jodocus::DataSubject>);
  CHECK(jodocus::DataSubject::kInfo.role == zweck::Role::kDataSubject);
  CHECK(jodocus::DataSubject::kInfo.country.empty());
}

TEST_CASE("Google is a third party outside the EEA, so something protects the transfer") {
  STATIC_REQUIRE(zweck::Recipient<jodocus::Google>);
  CHECK(jodocus::Google::kInfo.role == zweck::Role::kThirdParty);
  CHECK(jodocus::Google::kInfo.country == "US");
  CHECK_FALSE(jodocus::Google::kInfo.safeguards.empty());
}
