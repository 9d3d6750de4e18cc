// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: visits what happened to the machines of the library, and writes it to a log.
// Author: has not read the checks, and came fourth

#include <iostream>
#include <variant>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Started {
  int version;
};
struct DiskFull {
  std::string mount;
  double percent;
};
struct ScannerLost {
  int desk;
};
using SystemEvent = std::variant<Started, DiskFull, ScannerLost>;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

void Write(const SystemEvent& event) {
  std::visit(Overloaded{
                 [](const Started& one) { std::clog << "started, version " << one.version; },
                 [](const DiskFull& one) { std::clog << one.mount << " is at " << one.percent; },
                 [](const ScannerLost& one) { std::clog << "no scanner at desk " << one.desk; },
             },
             event);
  std::clog << '\n';
}

}  // namespace acme
