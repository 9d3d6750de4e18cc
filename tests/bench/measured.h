// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the programs share that tell report.py what they measured.

#ifndef ZWECK_TESTS_BENCH_MEASURED_H_
#define ZWECK_TESTS_BENCH_MEASURED_H_

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zweck::bench {

template <class Call>
double MicrosecondsOf(Call call) {
  const auto begin = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
      .count();
}

// 0.5 is the median; 1 the greatest.
inline double Quantile(std::vector<double> of, double part) {
  if (of.empty()) return 0;
  const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(of.size() - 1));
  std::ranges::nth_element(of, of.begin() + place);
  return of[static_cast<std::size_t>(place)];
}
inline double Median(const std::vector<double>& of) { return Quantile(of, 0.5); }

// Records that are made when they are asked for.
template <class Make>
struct Made {
  struct Iterator {
    const Make* make;
    std::int64_t number;
    auto operator*() const { return (*make)(number); }
    Iterator& operator++() {
      ++number;
      return *this;
    }
    bool operator==(const Iterator& other) const { return number == other.number; }
  };
  Iterator begin() const { return {&make, 0}; }
  Iterator end() const { return {&make, size}; }
  Make make;
  std::int64_t size;
};
template <class Make>
Made(Make, std::int64_t) -> Made<Make>;

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_MEASURED_H_
