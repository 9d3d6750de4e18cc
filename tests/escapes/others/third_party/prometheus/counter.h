// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for prometheus-cpp: what the tests call of it.
#pragma once
#include <map>
#include <memory>
#include <string>
namespace prometheus {
using Labels = std::map<std::string, std::string>;
class Counter {
 public:
  void Increment();
  void Increment(double value);
};
class Gauge {
 public:
  void Set(double value);
};
template <class T>
class Family {
 public:
  T& Add(const Labels& labels);
};
class Registry;
class CounterBuilder {
 public:
  CounterBuilder& Name(const std::string& name);
  CounterBuilder& Help(const std::string& help);
  CounterBuilder& Labels(const std::map<std::string, std::string>& labels);
  Family<Counter>& Register(Registry& registry);
};
CounterBuilder BuildCounter();
}  // namespace prometheus
