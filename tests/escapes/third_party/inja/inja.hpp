// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A template engine, as far as the escapes need it: spelt like inja's own header.

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace inja {

using json = std::map<std::string, std::string>;

std::string render(std::string_view input, const json& data);

class Environment {
 public:
  std::string render(std::string_view input, const json& data);
  void write(const std::string& filename, const json& data, const std::string& filename_out);
};

}  // namespace inja
