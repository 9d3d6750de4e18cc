// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads the shop's settings from a file, and opens a store by them.
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_split.h>

#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

using Settings = std::map<std::string, std::string>;

Settings ReadSettings(const char* path) {
  Settings settings;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    absl::StripAsciiWhitespace(&line);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> parts = absl::StrSplit(line, absl::MaxSplits('=', 1));
    if (parts.size() != 2) {
      std::cerr << path << ':' << number << ": there is no '='\n";
      continue;
    }
    settings[parts[0]] = parts[1];
  }
  return settings;
}

absl::StatusOr<zweck::SqliteStore> OpenBySettings(const Settings& settings) {
  const auto path = settings.find("database");
  if (path == settings.end()) return absl::NotFoundError("no setting 'database'");
  zweck::SqliteOptions options;
  int seconds = 0;
  const auto wait = settings.find("database_wait");
  if (wait != settings.end() && absl::SimpleAtoi(wait->second, &seconds)) {
    options.busy_timeout = absl::Seconds(seconds);
  }
  return zweck::SqliteStore::Open(path->second, options);
}

}  // namespace acme
