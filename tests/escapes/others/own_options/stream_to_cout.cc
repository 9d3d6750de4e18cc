// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the newsletter's transport the terminal, to see what is sent.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status SendAll(zweck::SqliteStore& store) {
  zweck::JsonLinesStream lines(std::cout);
  return zweck::ForEach<ReaderTable, Subscription>(store, [&lines](const Subscription& reader) {
    return zweck::Transmit<NewsletterMail>(reader, lines);
  });
}

}  // namespace acme
