// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: scrubs the database once an hour by a timer that knows the store and nobody.
// Author: has not read the checks, and came third

#include <asio/steady_timer.hpp>
#include <chrono>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

class Housekeeping {
 public:
  Housekeeping(asio::io_context& context, zweck::SqliteStore& store)
      : timer_(context), store_(store) {}

  void Start() {
    timer_.expires_after(std::chrono::hours(1));
    timer_.async_wait([this](const std::error_code& error) {
      if (error) return;
      const absl::Status done = store_.Scrub();
      ++runs_;
      if (!done.ok()) std::cerr << "run " << runs_ << ": " << done << '\n';
      Start();
    });
  }

 private:
  asio::steady_timer timer_;
  zweck::SqliteStore& store_;
  int runs_ = 0;
};

}  // namespace acme
