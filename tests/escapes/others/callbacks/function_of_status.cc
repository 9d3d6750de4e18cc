// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a std::function is told how it went.
// Author: has not read the checks

#include <functional>

#include "tests/escapes/others/policy.h"

namespace acme {

using Done = std::function<void(std::size_t sent, const absl::Status&)>;

void SendAll(zweck::SqliteStore& store, NewsletterHttp& http, const Done& done) {
  std::size_t sent = 0;
  const absl::Status status =
      zweck::ForEach<ReaderTable, Subscription>(store, [&](const Subscription& reader) {
        if (absl::Status s = zweck::Transmit<NewsletterMail>(reader, http); !s.ok()) return s;
        ++sent;
        return absl::OkStatus();
      });
  done(sent, status);
}

}  // namespace acme
