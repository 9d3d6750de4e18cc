// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: yields the value from a coroutine.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <coroutine>

#include "tests/escapes/policy.h"

namespace acme {

struct Generator {
  struct promise_type {
    Generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const std::string&) { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Generator Each(const Customer& customer) { co_yield customer.email.Use<ContactCustomer>(); }

}  // namespace acme
