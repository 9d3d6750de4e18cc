// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: exports the readers as a CSV file.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ExportReaders(zweck::SqliteStore& store, const std::string& path) {
  std::ofstream csv(path);
  csv << "email;given name\n";
  return zweck::ForEach<ReaderTable, Subscription>(store, [&csv](const Subscription& s) {
    csv << s.email.Use<SendNewsletter>() << ';' << s.given_name.Use<SendNewsletter>() << '\n';
    return csv ? absl::OkStatus() : absl::DataLossError("can't write");
  });
}

}  // namespace acme
