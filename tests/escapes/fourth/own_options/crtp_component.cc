// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs from a base class that takes its name from who derives from it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <string>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Derived>
class Component {
 protected:
  void Log(const std::string& what) const {
    std::printf("[%s] %s\n", Derived::kName, what.c_str());
  }
};

class Reservations : Component<Reservations> {
 public:
  static constexpr const char* kName = "reservations";
  void Reserve(const Borrower& borrower, const std::string& isbn) {
    reserved_.push_back(isbn);
    Log("reserved for " + borrower.name.Use<Lend>());
  }

 private:
  friend class Component<Reservations>;
  std::vector<std::string> reserved_;
};

}  // namespace acme
