// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Asio: what the tests call of it.
#pragma once
#include <chrono>
#include <functional>
#include <system_error>
namespace asio {
class io_context {
 public:
  void run();
};
class steady_timer {
 public:
  explicit steady_timer(io_context& context);
  void expires_after(std::chrono::steady_clock::duration wait);
  void async_wait(std::function<void(const std::error_code&)> handler);
};
template <class Context, class Handler>
void post(Context& context, Handler&& handler);
}  // namespace asio
