// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sorts records by a field that a template is told.
// Author: has not read the checks, and came fourth

#include <algorithm>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Purpose, class Record, class FieldType>
void SortBy(std::vector<Record>& records, FieldType Record::* field) {
  std::sort(records.begin(), records.end(), [field](const Record& a, const Record& b) {
    return (a.*field).template Use<Purpose>() < (b.*field).template Use<Purpose>();
  });
}

absl::Status SendInOrder(std::vector<Borrower> borrowers,
                         zweck::HttpTransport<FeeLetter>& letters) {
  SortBy<CollectFees>(borrowers, &Borrower::name);
  for (const Borrower& borrower : borrowers) {
    absl::Status sent = zweck::Transmit<FeeLetter>(zweck::Minimize<FeeLetter>(borrower), letters);
    if (!sent.ok()) return sent;
  }
  return absl::OkStatus();
}

}  // namespace acme
