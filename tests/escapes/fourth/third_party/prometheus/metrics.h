// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of prometheus-cpp, to be compiled with.

#pragma once

#include <map>
#include <string>
#include <vector>

namespace prometheus {

using Labels = std::map<std::string, std::string>;

class Counter {
 public:
  void Increment(double by = 1);
  double Value() const;
};
class Gauge {
 public:
  void Set(double value);
  void Increment(double by = 1);
  void Decrement(double by = 1);
};
class Histogram {
 public:
  using BucketBoundaries = std::vector<double>;
  void Observe(double value);
};
template <class T>
class Family {
 public:
  T& Add(const Labels& labels);
  template <class... Args>
  T& Add(const Labels& labels, Args&&... args);
};

}  // namespace prometheus
