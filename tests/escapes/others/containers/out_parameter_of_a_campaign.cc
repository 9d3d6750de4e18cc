// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects all addresses into a vector that a caller owns.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <iterator>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct CampaignState {
  std::vector<std::string> recipients;
  std::size_t next = 0;
};

absl::Status Load(zweck::SqliteStore& store, CampaignState* state) {
  auto out = std::back_inserter(state->recipients);
  return zweck::ForEach<ReaderTable, Subscription>(store, [&out](const Subscription& reader) {
    *out++ = reader.email.Use<SendNewsletter>();
    return absl::OkStatus();
  });
}

}  // namespace acme
