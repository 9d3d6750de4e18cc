// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// To compare what grows with what: a machine that is busy with something else does not count.

#ifndef ZWECK_TESTS_SUPPORT_PROCESSOR_SECONDS_H_
#define ZWECK_TESTS_SUPPORT_PROCESSOR_SECONDS_H_

#include <ctime>

namespace zweck::testing {

// How long this process is at work with what f does.
template <class F>
double ProcessorSeconds(F f) {
  const std::clock_t start = std::clock();
  f();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_PROCESSOR_SECONDS_H_
