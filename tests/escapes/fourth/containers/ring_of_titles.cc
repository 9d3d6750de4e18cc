// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds the last titles that were lent in a ring, for a shelf of what is read now.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <array>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class JustLent {
 public:
  void Push(const Loan& loan) { titles_[next_++ % titles_.size()] = loan.title.Use<Lend>(); }
  const std::array<std::string, 16>& titles() const { return titles_; }

 private:
  std::array<std::string, 16> titles_;
  std::size_t next_ = 0;
};

inline JustLent just_lent;

void Lent(const Loan& loan) { just_lent.Push(loan); }

}  // namespace acme
