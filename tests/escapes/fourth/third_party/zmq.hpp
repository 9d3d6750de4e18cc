// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of cppzmq, to be compiled with.

#pragma once

#include <cstddef>
#include <string_view>

namespace zmq {

class message_t {
 public:
  message_t(const void* data, std::size_t size);
};
class socket_t {
 public:
  bool send(message_t message);
};

}  // namespace zmq
