// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list that stands elsewhere: what it is made of, and what it shows.

#include "zweck/view.h"

#include <array>
#include <catch2/catch.hpp>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using zweck::View;

constexpr int kThree[] = {1, 2, 3};
constexpr View<int> kView = kThree;
static_assert(kView.size() == 3 && kView[2] == 3 && kView.data() == kThree && !kView.empty());
static_assert(View<int>().empty() && View<int>().begin() == View<int>().end());

constexpr int Sum(View<int> view) {
  int sum = 0;
  for (const int i : view) sum += i;
  return sum;
}
static_assert(Sum(kThree) == 6);
static_assert(Sum({kThree + 1, 2}) == 5);
static_assert(Sum(std::array{4, 5}) == 9);
static_assert(Sum(std::array<int, 0>{}) == 0);

// Of other things there is no view.
static_assert(!std::is_convertible_v<int, View<int>>);
static_assert(!std::is_convertible_v<std::vector<long>, View<int>>);
static_assert(!std::is_convertible_v<std::string, View<int>>);

}  // namespace

TEST_CASE("A view shows what a vector or a span holds, without a copy") {
  const std::vector<std::string> list{"a", "b"};
  const View<std::string> view = list;
  CHECK(view.data() == list.data());
  CHECK(view.size() == 2);
  CHECK(view[1] == "b");
  CHECK(View<std::string>(std::span(list).subspan(1)).begin() == &list[1]);
}

TEST_CASE("A view is a range for the standard library") {
  const std::span<const int> span = kView;
  CHECK(span.size() == 3);
  CHECK(std::vector<int>(kView.begin(), kView.end()) == std::vector<int>{1, 2, 3});
}
