// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects values while the store is read, and swaps them into a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

class Mailing {
 public:
  absl::Status Fill(Store& store) {
    std::vector<std::string> found;
    absl::Status read =
        zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
          found.push_back(customer.email.Use<ContactCustomer>());
          return absl::OkStatus();
        });
    all_.swap(found);
    return read;
  }

 private:
  std::vector<std::string> all_;
};

}  // namespace acme
