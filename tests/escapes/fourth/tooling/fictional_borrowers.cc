// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes people who don't exist, for tests.
// Author: has not read the checks, and came fourth

#include <random>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Fictional {
 public:
  explicit Fictional(unsigned seed) : random_(seed) {}
  Borrower Next() {
    static const std::vector<std::string> given{"Ada", "Bo", "Cleo", "Dag"};
    static const std::vector<std::string> family{"Example", "Sample", "Muster"};
    Borrower borrower;
    borrower.card = "T-" + std::to_string(++last_);
    borrower.name = given[random_() % given.size()] + " " + family[random_() % family.size()];
    borrower.email = "reader" + std::to_string(last_) + "@example.com";
    borrower.group = Group::kAdult;
    return borrower;
  }

 private:
  std::mt19937 random_;
  int last_ = 0;
};

absl::Status Fill(zweck::SqliteStore& store, int count) {
  Fictional fictional(42);
  for (int i = 0; i < count; ++i) {
    absl::Status kept = zweck::Persist<BorrowerTable>(fictional.Next(), store);
    if (!kept.ok()) return kept;
  }
  return absl::OkStatus();
}

}  // namespace acme
