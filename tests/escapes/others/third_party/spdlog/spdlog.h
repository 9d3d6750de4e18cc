// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for spdlog: what the tests call of it.
#pragma once
#include <memory>
#include <string>
#include <string_view>
namespace spdlog {
namespace level {
enum level_enum : int { trace, debug, info, warn, err, critical, off };
}
class logger {
 public:
  template <class... Args>
  void info(std::string_view format, const Args&... args);
  template <class... Args>
  void warn(std::string_view format, const Args&... args);
  template <class... Args>
  void error(std::string_view format, const Args&... args);
  template <class... Args>
  void debug(std::string_view format, const Args&... args);
};
std::shared_ptr<logger> get(const std::string& name);
std::shared_ptr<logger> default_logger();
template <class... Args>
void info(std::string_view format, const Args&... args);
template <class... Args>
void warn(std::string_view format, const Args&... args);
template <class... Args>
void error(std::string_view format, const Args&... args);
template <class... Args>
void debug(std::string_view format, const Args&... args);
void set_level(level::level_enum level);
}  // namespace spdlog
