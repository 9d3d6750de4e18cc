// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of inja, to be compiled with.

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace inja {

std::string render(std::string_view input, const nlohmann::json& data);
class Environment {
 public:
  std::string render_file(const std::string& path, const nlohmann::json& data);
  void write(const std::string& path, const nlohmann::json& data, const std::string& to);
};

}  // namespace inja
