// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// redis-plus-plus, as far as the escapes need it: spelt like its own headers, and nothing behind
// them.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sw::redis {

using StringView = std::string_view;

class Redis {
 public:
  explicit Redis(const std::string& uri);
  bool set(const StringView& key, const StringView& val,
           const std::chrono::milliseconds& ttl = std::chrono::milliseconds(0));
  std::optional<std::string> get(const StringView& key);
  long long publish(const StringView& channel, const StringView& message);
  long long sadd(const StringView& key, const StringView& member);
  long long incr(const StringView& key);
};

}  // namespace sw::redis
