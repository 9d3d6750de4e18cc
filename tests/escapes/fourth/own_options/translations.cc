// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks up texts of its pages in a table, by language.
// Author: has not read the checks, and came fourth

#include <array>
#include <iostream>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Text {
  std::string_view key;
  std::string_view german;
  std::string_view english;
};
constexpr std::array<Text, 3> kTexts{{
    {"greeting", "Guten Tag", "Good day"},
    {"name", "Name", "Name"},
    {"email", "E-Mail-Adresse", "E-mail address"},
}};

constexpr std::string_view Translate(std::string_view key, std::string_view language) {
  for (const Text& text : kTexts) {
    if (text.key == key) return language == "de" ? text.german : text.english;
  }
  return key;
}
static_assert(Translate("email", "en") == "E-mail address");

void PrintFormHeader(std::string_view language) {
  std::cout << Translate("name", language) << " | " << Translate("email", language) << '\n';
}

}  // namespace acme
