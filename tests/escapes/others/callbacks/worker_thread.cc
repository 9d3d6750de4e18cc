// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a thread that purges; it is joined, and holds no value.
// Author: has not read the checks

#include <atomic>
#include <thread>

#include "tests/escapes/others/policy.h"

namespace acme {

class Janitor {
 public:
  explicit Janitor(zweck::SqliteStore& store)
      : thread_([this, &store] {
          while (!stop_) {
            if (!store.Scrub().ok()) ++failures_;
            std::this_thread::sleep_for(std::chrono::minutes(10));
          }
        }) {}
  ~Janitor() {
    stop_ = true;
    thread_.join();
  }
  int failures() const { return failures_; }

 private:
  std::atomic<bool> stop_ = false;
  std::atomic<int> failures_ = 0;
  std::thread thread_;
};

}  // namespace acme
