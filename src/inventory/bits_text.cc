// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/bits_text.h"

#include <absl/strings/numbers.h>

#include "src/text/cat.h"

namespace zweck::inventory {

std::string BitsText(std::uint32_t hundredths) {
  const std::string behind = std::to_string(100 + hundredths % 100);
  return text::Cat({std::to_string(hundredths / 100), ".", behind.substr(1)});
}

std::optional<std::uint32_t> ParseBits(std::string_view text) {
  std::string digits(text);
  if (text.size() < 4) return std::nullopt;
  digits.erase(text.size() - 3, 1);
  std::uint32_t hundredths = 0;
  const bool read = absl::SimpleAtoi(digits, &hundredths) && BitsText(hundredths) == text;
  return read ? std::optional(hundredths) : std::nullopt;
}

std::string BitsWords(const v1::Category& category) {
  if (category.budget_hundredths() == 0) return "";
  return text::Cat({"a record tells at most ", BitsText(category.bits_hundredths()),
                    " bits of the ", BitsText(category.budget_hundredths()), " allowed"});
}

}  // namespace zweck::inventory
