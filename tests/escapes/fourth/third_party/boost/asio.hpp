// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of Boost.Asio, to be compiled with.

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace boost {
namespace system {
class error_code {
 public:
  explicit operator bool() const;
  int value() const;
  std::string message() const;
};
}  // namespace system

namespace asio {

class io_context {
 public:
  std::size_t run();
  void stop();
};
void post(io_context& context, std::function<void()> work);

class steady_timer {
 public:
  steady_timer(io_context& context, std::chrono::steady_clock::duration after);
  void async_wait(std::function<void(const system::error_code&)> handler);
};

struct const_buffer {
  const void* data;
  std::size_t size;
};
const_buffer buffer(const std::string& text);
const_buffer buffer(const void* data, std::size_t size);

namespace ip {
struct udp {
  struct endpoint {};
  class socket {
   public:
    explicit socket(io_context& context);
    std::size_t send_to(const const_buffer& buffer, const endpoint& to);
  };
};
struct tcp {
  class socket {
   public:
    explicit socket(io_context& context);
    std::size_t write_some(const const_buffer& buffer);
  };
};
}  // namespace ip

std::size_t write(ip::tcp::socket& to, const const_buffer& buffer);
void async_write(ip::tcp::socket& to, const const_buffer& buffer,
                 std::function<void(const system::error_code&, std::size_t)> handler);

}  // namespace asio
}  // namespace boost
