// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the last record, for whoever asks again.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: writes the checks

#include <optional>

#include "tests/escapes/policy.h"

namespace acme {

class Last {
 public:
  void Set(const Customer& customer) { last_ = customer; }
  bool Has() const { return last_.has_value(); }

 private:
  std::optional<Customer> last_;
};

}  // namespace acme
