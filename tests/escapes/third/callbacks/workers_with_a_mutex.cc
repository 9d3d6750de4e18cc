// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends records by several threads, which share an index and a count under a mutex.
// Author: has not read the checks, and came third

#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>

#include <thread>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Sending {
 public:
  Sending(const std::vector<Question>& questions, HelpDeskHttp& http)
      : questions_(questions), http_(http) {}

  int Run(int threads) {
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back([this] { Work(); });
    for (std::thread& each : workers) each.join();
    absl::MutexLock lock(&mutex_);
    return sent_;
  }

 private:
  void Work() {
    while (const Question* next = Next()) {
      const auto cut = zweck::Minimize<HelpDeskMail>(*next);
      if (!zweck::Transmit<HelpDeskMail>(cut, http_).ok()) continue;
      absl::MutexLock lock(&mutex_);
      ++sent_;
    }
  }
  const Question* Next() {
    absl::MutexLock lock(&mutex_);
    return next_ < questions_.size() ? &questions_[next_++] : nullptr;
  }

  const std::vector<Question>& questions_;
  HelpDeskHttp& http_;
  absl::Mutex mutex_;
  std::size_t next_ ABSL_GUARDED_BY(mutex_) = 0;
  int sent_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace acme
