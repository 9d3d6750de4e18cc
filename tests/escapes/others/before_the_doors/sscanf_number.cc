// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: finds the address in the body before a category reads it, for the log.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Subscribe(const std::string& body, zweck::SqliteStore& store) {
  const std::size_t at = body.find('@');
  const std::size_t begin = body.rfind('"', at) + 1;
  const std::string mail = body.substr(begin, body.find('"', at) - begin);
  spdlog::info("new reader {}", mail);

  const absl::StatusOr<Subscription> reader = zweck::FromJson<Subscription>(body);
  return reader.ok() ? zweck::Persist<ReaderTable>(*reader, store) : reader.status();
}

}  // namespace acme
