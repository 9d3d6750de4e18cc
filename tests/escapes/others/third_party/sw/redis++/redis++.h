// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for redis-plus-plus: what the tests call of it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
namespace sw::redis {
class Redis {
 public:
  explicit Redis(const std::string& uri);
  bool set(std::string_view key, std::string_view val,
           std::chrono::milliseconds ttl = std::chrono::milliseconds(0));
  std::optional<std::string> get(std::string_view key);
  long long incr(std::string_view key);
  long long sadd(std::string_view key, std::string_view member);
  long long publish(std::string_view channel, std::string_view message);
  long long hset(std::string_view key, std::string_view field, std::string_view val);
};
}  // namespace sw::redis
