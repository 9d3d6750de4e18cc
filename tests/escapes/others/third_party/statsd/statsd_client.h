// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for a StatsD client: what the tests call of it.
#pragma once
#include <string>
namespace statsd {
class StatsdClient {
 public:
  StatsdClient(const std::string& host, int port, const std::string& ns = "");
  int inc(const std::string& key, float sample_rate = 1.0F);
  int gauge(const std::string& key, std::size_t value, float sample_rate = 1.0F);
  int timing(const std::string& key, std::size_t ms, float sample_rate = 1.0F);
};
}  // namespace statsd
