// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands out a function that gives a name whenever it is called, and a log calls it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <functional>
#include <iostream>
#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Diagnostics {
 public:
  void Register(const std::string& name, std::function<std::string()> get) {
    getters_[name] = std::move(get);
  }
  void Print() const {
    for (const auto& [name, get] : getters_) std::clog << name << " = " << get() << '\n';
  }

 private:
  std::map<std::string, std::function<std::string()>> getters_;
};

void Watch(Diagnostics& diagnostics, const Borrower& current) {
  diagnostics.Register("current", [&current] { return current.name.Use<Lend>(); });
}

}  // namespace acme
