// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for librdkafka: what the tests call of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
namespace RdKafka {
enum ErrorCode { ERR_NO_ERROR = 0, ERR__QUEUE_FULL = -184 };
class Topic;
class Producer {
 public:
  static constexpr int RK_MSG_COPY = 2;
  static constexpr std::int32_t PARTITION_UA = -1;
  virtual ~Producer() = default;
  virtual ErrorCode produce(const std::string topic_name, std::int32_t partition, int msgflags,
                            void* payload, std::size_t len, const void* key, std::size_t key_len,
                            std::int64_t timestamp, void* msg_opaque) = 0;
  virtual int poll(int timeout_ms) = 0;
  virtual ErrorCode flush(int timeout_ms) = 0;
};
}  // namespace RdKafka
