// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a body piece by piece.
// Author: writes the checks

#include <unistd.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(int fd, Store& store) {
  std::string body;
  char piece[4096];
  for (ssize_t got = read(fd, piece, sizeof(piece)); got > 0;
       got = read(fd, piece, sizeof(piece))) {
    body.append(piece, static_cast<std::size_t>(got));
  }
  const auto customer = zweck::FromJson<Customer>(body);
  return customer.ok() ? zweck::Persist<CustomerTable>(*customer, store) : customer.status();
}

}  // namespace acme
