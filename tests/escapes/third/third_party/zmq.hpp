// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for cppzmq: what the tests call of it.
#pragma once
#include <cstddef>
#include <string_view>
namespace zmq {
enum class socket_type { pub, push };
struct const_buffer {
  const void* data;
  std::size_t size;
};
const_buffer buffer(std::string_view text);
class context_t {};
class socket_t {
 public:
  socket_t(context_t& context, socket_type type);
  void connect(const char* address);
  std::size_t send(const_buffer part);
};
}  // namespace zmq
