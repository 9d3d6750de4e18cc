// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for inja: what the tests call of it.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
namespace inja {
using json = nlohmann::json;
class Template {};
class Environment {
 public:
  Environment();
  explicit Environment(const std::string& path);
  Template parse_template(const std::string& filename);
  std::string render(std::string_view input, const json& data);
  std::string render(const Template& tmpl, const json& data);
  std::string render_file(const std::string& filename, const json& data);
  void write(const std::string& filename, const json& data, const std::string& filename_out);
};
std::string render(std::string_view input, const json& data);
}  // namespace inja
