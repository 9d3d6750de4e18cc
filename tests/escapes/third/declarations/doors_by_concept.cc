// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes helpers around the doors once, as templates that ask the library's concepts.
// Author: has not read the checks, and came third

#include <zweck/check/persist.h>
#include <zweck/check/transmit.h>

#include <iostream>
#include <span>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class S, class C>
  requires zweck::Persistable<C, S>
std::size_t KeepMany(std::span<const C> records, zweck::SqliteStore& store) {
  std::size_t kept = 0;
  for (const C& record : records) {
    if (zweck::Persist<S>(record, store).ok()) ++kept;
  }
  std::cout << S::kInfo.id << ": kept " << kept << " of " << records.size() << '\n';
  return kept;
}

template <class S, class C>
absl::Status SendOrLeave(const C& record, zweck::HttpTransport<S>& http) {
  if constexpr (zweck::Transmittable<C, S>) {
    return zweck::Transmit<S>(record, http);
  } else {
    return zweck::Transmit<S>(zweck::Minimize<S>(record), http);
  }
}

absl::Status BothWays(const std::vector<Subscription>& readers, zweck::SqliteStore& store,
                      zweck::HttpTransport<NewsletterMail>& http) {
  if (KeepMany<ReaderTable, Subscription>(readers, store) == 0) return absl::OkStatus();
  return SendOrLeave<NewsletterMail>(readers.front(), http);
}

}  // namespace acme
