// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A queue of messages, as far as the escapes need it: spelt like librdkafka's own header.

#pragma once

#include <cstddef>
#include <string>

namespace RdKafka {

class Message {
 public:
  virtual ~Message() = default;
  virtual void* payload() const = 0;
  virtual std::size_t len() const = 0;
  virtual const std::string* key() const = 0;
  virtual int partition() const = 0;
};

}  // namespace RdKafka
