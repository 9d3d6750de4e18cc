// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Puts records into the database of the booking service before a test: from the standard input,
// each a line with its category and its JSON.
//
// usage: seed DATABASE KEY_FILE

#include <absl/strings/str_split.h>
#include <sodium.h>

#include <iostream>
#include <string>
#include <utility>

#include "tests/escapes/booking/database.h"

namespace acme::booking {
namespace {

template <class Category>
absl::Status Keep(Database& database, const std::string& json) {
  const absl::StatusOr<Category> record = zweck::FromJson<Category>(json);
  return record.ok() ? database.Keep(*record) : record.status();
}

absl::Status Seed(const std::string& path, const std::string& key_file) {
  absl::StatusOr<Database> database = Database::Open(path, key_file);
  if (!database.ok()) return database.status();
  absl::Status kept;
  for (std::string line; kept.ok() && std::getline(std::cin, line);) {
    const std::pair<std::string, std::string> parts = absl::StrSplit(line, absl::MaxSplits(' ', 1));
    if (parts.first == "patient") kept = Keep<Patient>(*database, parts.second);
    if (parts.first == "session") kept = Keep<Session>(*database, parts.second);
    if (parts.first == "visit") kept = Keep<Visit>(*database, parts.second);
  }
  return kept;
}

}  // namespace
}  // namespace acme::booking

int main(int argc, char** argv) {
  if (argc != 3 || sodium_init() < 0) return 2;
  const absl::Status status = acme::booking::Seed(argv[1], argv[2]);
  if (!status.ok()) std::cerr << status.message() << '\n';
  return status.ok() ? 0 : 1;
}
