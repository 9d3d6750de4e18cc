// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Disclose, Answer and Body, for the escapes.

#ifndef ZWECK_TESTS_ESCAPES_DOORS_H_
#define ZWECK_TESTS_ESCAPES_DOORS_H_

#include <zweck/zweck.h>

#include <string>
#include <string_view>

#if __has_include(<zweck/codec/body.h>)
#include <zweck/codec/body.h>
#else
namespace zweck {

class Body {
 public:
  explicit Body(std::string&& bytes);
  static Body CopyOf(std::string_view bytes);
  std::size_t size() const;
};
template <class C>
absl::StatusOr<C> FromJson(const Body& body);

}  // namespace zweck
#endif

#endif  // ZWECK_TESTS_ESCAPES_DOORS_H_
