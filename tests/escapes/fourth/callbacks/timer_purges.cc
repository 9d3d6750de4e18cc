// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: erases old loans whenever a timer runs out, and says how many.
// Author: has not read the checks, and came fourth

#include <boost/asio.hpp>
#include <iostream>
#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Purger {
 public:
  Purger(boost::asio::io_context& context, zweck::SqliteStore& store)
      : context_(context), store_(store) {}

  void Schedule(std::vector<std::int64_t> old) {
    auto timer = std::make_shared<boost::asio::steady_timer>(context_, std::chrono::hours(24));
    timer->async_wait([this, timer, old = std::move(old)](const boost::system::error_code& error) {
      if (error) {
        std::cerr << "no purge: error " << error.value() << '\n';
        return;
      }
      int erased = 0;
      for (const std::int64_t number : old) {
        const auto one = zweck::Erase<LoanTable, Loan>(store_, number);
        erased += one.ok() && *one ? 1 : 0;
      }
      std::cout << "purged " << erased << " of " << old.size() << " loans\n";
    });
  }

 private:
  boost::asio::io_context& context_;
  zweck::SqliteStore& store_;
};

}  // namespace acme
