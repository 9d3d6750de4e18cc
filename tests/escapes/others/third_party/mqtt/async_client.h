// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Eclipse Paho C++: what the tests call of it.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
namespace mqtt {
class token {
 public:
  void wait();
};
class message {};
using const_message_ptr = std::shared_ptr<const message>;
const_message_ptr make_message(const std::string& topic, const std::string& payload);
class async_client {
 public:
  async_client(const std::string& server, const std::string& id);
  std::shared_ptr<token> publish(const std::string& topic, const void* payload, std::size_t n,
                                 int qos, bool retained);
  std::shared_ptr<token> publish(const_message_ptr message);
};
}  // namespace mqtt
