// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a coroutine that hands out batches of numbers, none of a person.
// Author: has not read the checks

#include <coroutine>
#include <exception>

#include "tests/escapes/others/policy.h"

namespace acme {

class Steps {
 public:
  struct promise_type {
    int done = 0;
    Steps get_return_object() {
      return Steps(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int count) {
      done = count;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Steps(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  Steps(const Steps&) = delete;
  ~Steps() { handle_.destroy(); }
  int done() const { return handle_.promise().done; }

 private:
  std::coroutine_handle<promise_type> handle_;
};

Steps SendInSteps(zweck::SqliteStore& store, NewsletterHttp& http) {
  int count = 0;
  (void)zweck::ForEach<ReaderTable, Subscription>(store, [&](const Subscription& reader) {
    ++count;
    return zweck::Transmit<NewsletterMail>(reader, http);
  });
  co_yield count;
}

}  // namespace acme
