// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the id of a declaration is called where names have no hyphens.

#ifndef ZWECK_SRC_TEXT_CAMEL_CASE_H_
#define ZWECK_SRC_TEXT_CAMEL_CASE_H_

#include <absl/strings/ascii.h>

#include <string>
#include <string_view>

namespace zweck::text {

// marketplace-contact is MarketplaceContact.
inline std::string CamelCase(std::string_view id) {
  std::string camel;
  bool upper = true;
  for (const char c : id) {
    if (c != '-') camel += upper ? absl::ascii_toupper(static_cast<unsigned char>(c)) : c;
    upper = c == '-';
  }
  return camel;
}

// base_url is baseUrl, as the JSON mapping of Protocol Buffers has it.
inline std::string LowerCamelCase(std::string_view name) {
  std::string camel;
  bool upper = false;
  for (const char c : name) {
    if (c != '_') camel += upper ? absl::ascii_toupper(static_cast<unsigned char>(c)) : c;
    upper = c == '_';
  }
  return camel;
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_CAMEL_CASE_H_
