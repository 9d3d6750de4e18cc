// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: yields addresses from a coroutine, whose frame keeps them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <coroutine>
#include <exception>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Generator {
 public:
  struct promise_type {
    std::string current;
    Generator get_return_object() {
      return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(std::string value) {
      current = std::move(value);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Generator(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  bool Next() {
    handle_.resume();
    return !handle_.done();
  }
  const std::string& Value() const { return handle_.promise().current; }

 private:
  std::coroutine_handle<promise_type> handle_;
};

Generator Addresses(const std::vector<Subscription>& readers) {
  for (const Subscription& reader : readers) co_yield reader.email.Use<SendNewsletter>();
}

}  // namespace acme
