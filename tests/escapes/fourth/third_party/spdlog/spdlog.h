// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of spdlog, to be compiled with.

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace spdlog {

namespace level {
enum level_enum { trace, debug, info, warn, err, critical, off };
}

class logger {
 public:
  explicit logger(std::string name);
  template <class... Args>
  void log(level::level_enum level, std::string_view format, const Args&... args);
  template <class... Args>
  void debug(std::string_view format, const Args&... args);
  template <class... Args>
  void info(std::string_view format, const Args&... args);
  template <class... Args>
  void warn(std::string_view format, const Args&... args);
  template <class... Args>
  void error(std::string_view format, const Args&... args);
  void set_level(level::level_enum level);
  bool should_log(level::level_enum level) const;
  void flush();
};

template <class... Args>
void debug(std::string_view format, const Args&... args);
template <class... Args>
void info(std::string_view format, const Args&... args);
template <class... Args>
void warn(std::string_view format, const Args&... args);
template <class... Args>
void error(std::string_view format, const Args&... args);
void set_level(level::level_enum level);
void set_pattern(std::string pattern);
std::shared_ptr<logger> get(const std::string& name);
std::shared_ptr<logger> default_logger();
std::shared_ptr<logger> stdout_color_mt(const std::string& name);

}  // namespace spdlog
