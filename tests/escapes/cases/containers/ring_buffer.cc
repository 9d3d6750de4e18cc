// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the last numbers in a ring, for whoever looks for a fault.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <array>

#include "tests/escapes/policy.h"

namespace acme {

class Ring {
 public:
  void Note(const Customer& customer) {
    last_[next_++ % last_.size()] = customer.number.Use<SendInvoice>();
  }

 private:
  std::array<std::string, 16> last_;
  std::size_t next_ = 0;
};

}  // namespace acme
