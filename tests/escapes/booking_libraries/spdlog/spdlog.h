// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for spdlog, and logs to stderr: what the booking service calls of it.
#pragma once
#include <iostream>
#include <sstream>
#include <string_view>
namespace spdlog {
template <class... Args>
void info(std::string_view format, const Args&... args) {
  std::ostringstream line;
  const auto write = [&](const auto& value) {
    const std::size_t at = format.find("{}");
    line << format.substr(0, at) << value;
    format.remove_prefix(at + 2);
  };
  (write(args), ...);
  line << format << '\n';
  std::cerr << line.str();
}
template <class... Args>
void warn(std::string_view format, const Args&... args) {
  info(format, args...);
}
template <class... Args>
void error(std::string_view format, const Args&... args) {
  info(format, args...);
}
}  // namespace spdlog
