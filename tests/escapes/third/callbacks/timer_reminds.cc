// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps an address in a timer's handler for three days, and writes to it then.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <postmark/client.h>

#include <asio/steady_timer.hpp>
#include <chrono>
#include <memory>

#include "tests/escapes/others/policy.h"

namespace acme {

class Reminders {
 public:
  Reminders(asio::io_context& context, postmark::Client& client)
      : context_(context), client_(client) {}

  void AskForReview(const Buyer& buyer) {
    auto timer = std::make_shared<asio::steady_timer>(context_);
    timer->expires_after(std::chrono::hours(72));
    timer->async_wait(
        [this, timer, to = buyer.email.Use<DeliverOrder>()](const std::error_code& error) {
          if (!error) client_.Send(to, "How do you like it?", "Tell us about your bicycle.");
        });
  }

 private:
  asio::io_context& context_;
  postmark::Client& client_;
};

}  // namespace acme
