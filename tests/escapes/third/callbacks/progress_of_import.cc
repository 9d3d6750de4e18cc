// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: shows on the terminal whose record the import has arrived at.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <zweck/codec/json_cursor.h>

#include <functional>
#include <iostream>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

using Progress = std::function<void(int done, std::string_view current)>;

absl::Status ImportSubscriptions(std::string_view list, zweck::SqliteStore& store,
                                 const Progress& progress) {
  zweck::codec::JsonCursor cursor(list);
  int done = 0;
  if (cursor.EnterArray()) {
    while (cursor.NextElement()) {
      const auto reader = zweck::FromJson<Subscription>(cursor.Skip());
      if (!reader.ok()) return reader.status();
      progress(++done, reader->email.Use<SendNewsletter>());
      if (absl::Status kept = zweck::Persist<ReaderTable>(*reader, store); !kept.ok()) return kept;
    }
  }
  return cursor.Finish();
}

absl::Status ImportByHand(std::string_view list, zweck::SqliteStore& store) {
  return ImportSubscriptions(list, store, [](int done, std::string_view current) {
    std::cerr << '\r' << done << ' ' << current << std::flush;
  });
}

}  // namespace acme
