// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "src/report/vocabulary/vocabulary.h"

namespace zweck::report {
namespace {

TEST_CASE("A country's code has a name", "[report]") {
  CHECK(CountryName("DE") == "Germany");
  CHECK(CountryName("US") == "United States");
  CHECK(CountryName("AD") == "Andorra");
  CHECK(CountryName("ZW") == "Zimbabwe");
}

TEST_CASE("A code of no country stays as it is", "[report]") {
  CHECK(CountryName("").empty());
  CHECK(CountryName("ZZ") == "ZZ");
  CHECK(CountryName("de") == "de");
  CHECK(CountryName("<b>") == "<b>");
}

TEST_CASE("The EEA has 30 countries, of which 7 parts have codes of their own", "[report]") {
  int members = 0;
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string code = {first, second};
      if (!IsInEea(code)) continue;
      ++members;
      CHECK(CountryName(code) != code);
    }
  }
  CHECK(members == 37);
  CHECK(IsInEea("DE"));
  CHECK(IsInEea("NO"));
  CHECK(IsInEea("RE"));
  CHECK_FALSE(IsInEea("NC"));
  CHECK_FALSE(IsInEea("GB"));
  CHECK_FALSE(IsInEea("CH"));
  CHECK_FALSE(IsInEea("US"));
  CHECK_FALSE(IsInEea(""));
}

}  // namespace
}  // namespace zweck::report
