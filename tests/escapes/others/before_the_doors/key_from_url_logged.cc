// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the key that stands in the address, when nothing was found by it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <httplib.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

void GetReader(zweck::SqliteStore& store, const httplib::Request& req, httplib::Response& res) {
  const std::string email = req.matches[1];
  auto reader = zweck::Find<ReaderTable, Subscription>(store, email);
  if (absl::IsNotFound(reader.status())) {
    std::cerr << "no reader " << email << '\n';
    res.status = 404;
    return;
  }
  res.status = reader.ok() ? 200 : 500;
}

}  // namespace acme
