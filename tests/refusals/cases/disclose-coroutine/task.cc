// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A coroutine, which goes on after the call.

#include "tests/refusals/policy.h"

#include <coroutine>

namespace acme {

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Task Later(std::string text);

#ifdef ACCEPT
void Send(const Customer& customer) {
  zweck::Disclose<InvoiceMailer>(customer.email, [](const std::string& to) { Later(to); });
}
#else
// refused: zweck[disclose-coroutine]
// noted: CallIsOverWhenItReturns<acme::Task>
void Send(const Customer& customer) {
  zweck::Disclose<InvoiceMailer>(customer.email, [](const std::string&) -> Task { co_return; });
}
#endif

}  // namespace acme
