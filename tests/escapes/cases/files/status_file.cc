// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes what it counts and says of itself to files.
// Author: writes the checks

#include <absl/strings/str_cat.h>
#include <unistd.h>

#include <fstream>
#include <map>

#include "tests/escapes/policy.h"

namespace acme {

const char* NameOf(bool ready) { return ready ? "ready" : "starting"; }
void Write(const std::string& path, std::string_view line) { std::ofstream(path) << line << '\n'; }

void Tell(std::map<std::string, std::string>& config, const absl::Status& last, int requests) {
  std::ofstream(config["pid_file"]) << getpid() << '\n';
  const std::string text = absl::StrCat(NameOf(last.ok()), " ", requests);
  Write(config["status_file"], text);
  std::ofstream(config["error_file"]) << last.ToString();
}

}  // namespace acme
