// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the newsletter's readers into a compressed file for the new mail house.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/time/clock.h>
#include <gzstream.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<int> PackReaders(zweck::SqliteStore& store) {
  ogzstream out("/srv/acme/export/readers.csv.gz");
  out << "email;name\n";
  int count = 0;
  absl::Status read =
      zweck::ForEach<ReaderTable, Subscription>(store, [&](const Subscription& reader) {
        out << reader.email.Use<SendNewsletter>() << ';' << reader.given_name.Use<SendNewsletter>()
            << '\n';
        ++count;
        return out.good() ? absl::OkStatus() : absl::DataLossError("the disk is full");
      });
  if (!read.ok()) return read;
  out.close();
  return count;
}

}  // namespace acme
