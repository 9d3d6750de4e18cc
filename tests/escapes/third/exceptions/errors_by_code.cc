// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts errors of a door by their code, and prints the table.
// Author: has not read the checks, and came third

#include <absl/container/btree_map.h>

#include <iomanip>
#include <iostream>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class ErrorTable {
 public:
  void Add(const absl::Status& status) { ++counts_[status.code()]; }
  void Print(std::ostream& out) const {
    for (const auto& [code, count] : counts_) {
      out << std::setw(20) << absl::StatusCodeToString(code) << std::setw(6) << count << '\n';
    }
  }

 private:
  absl::btree_map<absl::StatusCode, int> counts_;
};

void KeepReaders(const std::vector<zweck::Body>& bodies, zweck::SqliteStore& store) {
  ErrorTable errors;
  for (const zweck::Body& body : bodies) {
    const absl::StatusOr<Subscription> reader = zweck::FromJson<Subscription>(body);
    errors.Add(reader.ok() ? zweck::Persist<ReaderTable>(*reader, store) : reader.status());
  }
  errors.Print(std::cout);
}

}  // namespace acme
