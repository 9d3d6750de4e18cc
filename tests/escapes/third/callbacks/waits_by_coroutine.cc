// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: takes the waits between attempts from a coroutine, and retries a door by them.
// Author: has not read the checks, and came third

#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <coroutine>
#include <exception>

#include "tests/escapes/others/policy.h"

namespace acme {

class Waits {
 public:
  struct promise_type {
    absl::Duration wait;
    Waits get_return_object() { return Waits(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(absl::Duration next) noexcept {
      wait = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using Handle = std::coroutine_handle<promise_type>;

  explicit Waits(Handle handle) : handle_(handle) {}
  Waits(const Waits&) = delete;
  Waits& operator=(const Waits&) = delete;
  ~Waits() { handle_.destroy(); }
  bool Next() { return handle_.resume(), !handle_.done(); }
  absl::Duration wait() const { return handle_.promise().wait; }

 private:
  Handle handle_;
};

Waits Doubling(absl::Duration first, int times) {
  for (int i = 0; i < times; ++i, first *= 2) co_yield first;
}

absl::Status SendAgain(const Subscription& reader, NewsletterHttp& http) {
  Waits waits = Doubling(absl::Milliseconds(50), 4);
  absl::Status sent = zweck::Transmit<NewsletterMail>(reader, http);
  while (absl::IsUnavailable(sent) && waits.Next()) {
    absl::SleepFor(waits.wait());
    sent = zweck::Transmit<NewsletterMail>(reader, http);
  }
  return sent;
}

}  // namespace acme
