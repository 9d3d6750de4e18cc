// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps, for as long as the program runs, to whom it has written already.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/container/flat_hash_set.h>
#include <absl/synchronization/mutex.h>

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

class OnceOnly {
 public:
  explicit OnceOnly(NewsletterHttp& http) : http_(http) {}

  absl::Status Send(const Subscription& reader) {
    {
      absl::MutexLock lock(&mutex_);
      if (!written_to_.insert(reader.email.Use<SendNewsletter>()).second) {
        return absl::AlreadyExistsError("has had this newsletter");
      }
    }
    return zweck::Transmit<NewsletterMail>(reader, http_);
  }

  std::size_t size() const { return written_to_.size(); }

 private:
  NewsletterHttp& http_;
  absl::Mutex mutex_;
  absl::flat_hash_set<std::string> written_to_;
};

}  // namespace acme
