// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Texts of declarations: a name as a template argument, so that compilers print it in a refusal
// (Name<6>{"email"}), what describes a thing, and what an id is.

#ifndef ZWECK_DECLARE_NAME_H_
#define ZWECK_DECLARE_NAME_H_

#include <cstddef>
#include <string_view>

#include "zweck/internal/language.h"

namespace zweck {

template <std::size_t kSize>
struct Name {
  char text[kSize] = {};

  consteval Name(const char (&literal)[kSize]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i < kSize; ++i) text[i] = literal[i];
  }

  constexpr std::string_view view() const { return {text, kSize - 1}; }
};

// A text of a declaration: a std::string_view that takes its size from the literal, because
// counting the letters would take the compiler longer than everything else.
class Literal : public std::string_view {
 public:
  constexpr Literal() = default;
  template <std::size_t kSize>
  constexpr Literal(const char (&literal)[kSize])  // NOLINT(google-explicit-constructor)
      : std::string_view(literal, kSize - 1) {}
  constexpr Literal(std::string_view text)  // NOLINT(google-explicit-constructor)
      : std::string_view(text) {}
};

namespace internal {

// Lower-case words with hyphens: "contact-customer". Ids name tables and messages.
constexpr bool IsId(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  for (const char c : id) {
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') return false;
  }
  return true;
}

// As std::string_view::find, which compares an address with null: for g++ 12 with
// -fsanitize=undefined that is no constant.
constexpr std::size_t FindIn(std::string_view text, char c, std::size_t from = 0) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == c) return i;
  }
  return std::string_view::npos;
}

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_NAME_H_
