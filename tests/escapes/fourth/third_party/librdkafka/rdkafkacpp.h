// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of librdkafka, to be compiled with.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace RdKafka {

enum ErrorCode { ERR_NO_ERROR = 0, ERR__QUEUE_FULL = -184 };
std::string err2str(ErrorCode code);

class Conf {
 public:
  enum ConfType { CONF_GLOBAL, CONF_TOPIC };
  enum ConfResult { CONF_UNKNOWN = -2, CONF_INVALID = -1, CONF_OK = 0 };
  static Conf* create(ConfType type);
  virtual ~Conf() = default;
  virtual ConfResult set(const std::string& name, const std::string& value, std::string& error) = 0;
};

class Producer {
 public:
  static constexpr int RK_MSG_COPY = 2;
  static constexpr std::int32_t PARTITION_UA = -1;
  static Producer* create(const Conf* conf, std::string& error);
  virtual ~Producer() = default;
  virtual ErrorCode produce(const std::string& topic, std::int32_t partition, int flags,
                            void* payload, std::size_t length, const void* key,
                            std::size_t key_length, std::int64_t timestamp, void* opaque) = 0;
  virtual int poll(int timeout_ms) = 0;
  virtual int outq_len() = 0;
  virtual ErrorCode flush(int timeout_ms) = 0;
};

}  // namespace RdKafka
