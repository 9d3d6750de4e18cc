// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tidies the fields of a record in place, with helpers that take and give text.
// Author: has not read the checks, and came fourth

#include <absl/strings/ascii.h>

#include <cctype>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::string OneSpace(const std::string& text) {
  std::string tidy;
  for (const char c : text) {
    if (c == ' ' && (tidy.empty() || tidy.back() == ' ')) continue;
    tidy.push_back(c);
  }
  if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

std::string DigitsOnly(const std::string& number) {
  std::string digits;
  for (const char c : number) {
    if (std::isdigit(static_cast<unsigned char>(c)) || (c == '+' && digits.empty())) digits += c;
  }
  return digits;
}

absl::Status KeepTidy(Borrower borrower, zweck::SqliteStore& store) {
  borrower.name = OneSpace(borrower.name.Use<Lend>());
  if (const auto& phone = borrower.phone.Use<RemindOfReturn>()) {
    borrower.phone = DigitsOnly(*phone);
  }
  if (const auto& email = borrower.email.Use<RemindOfReturn>()) {
    borrower.email = absl::AsciiStrToLower(*email);
  }
  return zweck::Persist<BorrowerTable>(borrower, store);
}

}  // namespace acme
