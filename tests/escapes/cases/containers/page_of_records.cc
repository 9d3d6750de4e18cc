// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives back a page of records.
// Author: writes the checks

#include <optional>

#include "tests/escapes/policy.h"

namespace acme {

struct Page {
  std::vector<Customer> rows;
  bool more = false;
};
absl::StatusOr<Page> Read(Store& store, std::size_t limit) {
  Page page;
  absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    if (page.rows.size() < limit) {
      page.rows.push_back(customer);
    } else {
      page.more = true;
    }
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  return page;
}

}  // namespace acme
