// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes who unsubscribed into a text file, so that nobody subscribes her again.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

class Suppressed {
 public:
  explicit Suppressed(const char* path) : path_(path) {}

  bool Has(const std::string& email) const {
    std::ifstream file(path_);
    for (std::string line; std::getline(file, line);) {
      if (line == email) return true;
    }
    return false;
  }
  void Add(const std::string& email) { std::ofstream(path_, std::ios::app) << email << '\n'; }

 private:
  const char* path_;
};

absl::Status Unsubscribe(const Subscription& reader, zweck::SqliteStore& store) {
  const std::string& email = reader.email.Use<SendNewsletter>();
  const absl::StatusOr<bool> gone = zweck::Erase<ReaderTable, Subscription>(store, email);
  if (!gone.ok()) return gone.status();
  Suppressed suppressed("/srv/acme/suppressed.txt");
  if (!suppressed.Has(email)) suppressed.Add(email);
  return absl::OkStatus();
}

}  // namespace acme
