// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a configuration file and writes a pid file.
// Author: has not read the checks

#include <unistd.h>

#include <fstream>
#include <map>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

std::map<std::string, std::string> ReadConfig(const std::string& path) {
  std::map<std::string, std::string> config;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t equals = line.find('=');
    if (equals != std::string::npos) config[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return config;
}

absl::StatusOr<zweck::SqliteStore> Start(const std::string& path) {
  auto config = ReadConfig(path);
  std::ofstream(config["pid_file"]) << getpid() << '\n';
  return zweck::SqliteStore::Open(config["database"]);
}

}  // namespace acme
