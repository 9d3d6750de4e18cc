// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A name as a template argument, so that compilers print it in a refusal: Name<6>{"email"}; and
// what an id is.

#ifndef ZWECK_DECLARE_NAME_H_
#define ZWECK_DECLARE_NAME_H_

#include <cstddef>
#include <string_view>

namespace zweck {

template <std::size_t kSize>
struct Name {
  char text[kSize] = {};

  consteval Name(const char (&literal)[kSize]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i < kSize; ++i) text[i] = literal[i];
  }

  constexpr std::string_view view() const { return {text, kSize - 1}; }
};

namespace declare {

// Lower-case words with hyphens: "contact-customer". Ids name tables and messages.
constexpr bool IsId(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  for (char c : id) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return true;
}

}  // namespace declare
}  // namespace zweck

#endif  // ZWECK_DECLARE_NAME_H_
