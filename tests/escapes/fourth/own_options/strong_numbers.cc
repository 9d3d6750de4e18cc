// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has types of its own for numbers that must not be mixed up, and prints them.
// Author: has not read the checks, and came fourth

#include <compare>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Tag>
class Number {
 public:
  explicit constexpr Number(int value) : value_(value) {}
  constexpr int value() const { return value_; }
  friend auto operator<=>(const Number&, const Number&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Number& number) {
    return out << Tag::kName << ' ' << number.value_;
  }

 private:
  int value_;
};
struct ShelfTag {
  static constexpr const char* kName = "shelf";
};
struct FloorTag {
  static constexpr const char* kName = "floor";
};
using Shelf = Number<ShelfTag>;
using Floor = Number<FloorTag>;

constexpr Floor FloorOf(Shelf shelf) { return Floor(shelf.value() / 100); }

void ShowWay(Shelf shelf) { std::cout << shelf << " is on " << FloorOf(shelf) << '\n'; }

}  // namespace acme
