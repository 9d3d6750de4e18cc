// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a text by a pattern and a table.
// Author: writes the checks

#include <absl/strings/ascii.h>
#include <zweck/declare/reader.h>

#include <algorithm>
#include <array>
#include <regex>

#include "tests/escapes/policy.h"

namespace acme {

struct CountryText {
  static zweck::Reading FromText(std::string& text) {
    static const std::regex kCode("[A-Za-z]{2}");
    if (!std::regex_match(text, kCode)) return zweck::Reading::kMalformed;
    absl::AsciiStrToUpper(&text);
    static constexpr std::array<std::string_view, 3> kKnown = {"AT", "CH", "DE"};
    const bool is_known = std::ranges::find(kKnown, text) != kKnown.end();
    return is_known ? zweck::Reading::kKept : zweck::Reading::kAbsent;
  }
};

}  // namespace acme
