// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes records to a file that the web server shows.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

class Publisher {
 public:
  static absl::StatusOr<Publisher> Make() {
    auto file = zweck::JsonLinesFile::Open("/var/www/html/readers.jsonl", {.sync = true});
    if (!file.ok()) return file.status();
    return Publisher(*std::move(file));
  }
  absl::Status Publish(const Subscription& reader) {
    return zweck::Transmit<NewsletterMail>(reader, file_);
  }

 private:
  explicit Publisher(zweck::JsonLinesFile file) : file_(std::move(file)) {}
  zweck::JsonLinesFile file_;
};

}  // namespace acme
