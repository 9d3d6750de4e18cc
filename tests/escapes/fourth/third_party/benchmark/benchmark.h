// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of Google Benchmark, to be compiled with.

#pragma once

#include <cstdint>
#include <string>

namespace benchmark {

class State {
 public:
  bool KeepRunning();
  void SetLabel(const std::string& label);
  void SetItemsProcessed(std::int64_t items);
};
template <class T>
void DoNotOptimize(const T& value);

}  // namespace benchmark
