// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// prometheus-cpp, as far as the escapes need it: spelt like its own headers, and nothing behind
// them.

#pragma once

#include <map>
#include <string>

namespace prometheus {

using Labels = std::map<std::string, std::string>;

class Counter {
 public:
  void Increment();
  void Increment(double);
};
class Histogram {
 public:
  void Observe(double value);
};

template <typename T>
class Family {
 public:
  template <typename... Args>
  T& Add(const Labels& labels, Args&&... args);
};

}  // namespace prometheus
