// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for prometheus-cpp, and writes each count to the file "metrics", as it would be
// scraped: what the booking service calls of it.
#pragma once
#include <fstream>
#include <list>
#include <map>
#include <string>
#include <utility>
namespace prometheus {
using Labels = std::map<std::string, std::string>;
class Counter {
 public:
  explicit Counter(std::string name) : name_(std::move(name)) {}
  void Increment(double value = 1) {
    std::ofstream("metrics", std::ios::app) << name_ << ' ' << value << '\n';
  }

 private:
  std::string name_;
};
template <class T>
class Family {
 public:
  explicit Family(std::string name) : name_(std::move(name)) {}
  T& Add(const Labels& labels) {
    std::string name = name_;
    for (const auto& [label, value] : labels) name += " " + label + "=" + value;
    return made_.emplace_back(name);
  }

 private:
  std::string name_;
  std::list<T> made_;
};
struct Registry {
  std::list<Family<Counter>> families;
};
class CounterBuilder {
 public:
  CounterBuilder& Name(const std::string& name) {
    name_ = name;
    return *this;
  }
  CounterBuilder& Help(const std::string&) { return *this; }
  CounterBuilder& Labels(const std::map<std::string, std::string>&) { return *this; }
  Family<Counter>& Register(Registry& registry) { return registry.families.emplace_back(name_); }

 private:
  std::string name_;
};
inline CounterBuilder BuildCounter() { return {}; }
}  // namespace prometheus
