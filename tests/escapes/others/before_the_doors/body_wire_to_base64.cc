// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers a message in base64 beside its error, for support.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/escaping.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Failure {
  absl::Status why;
  std::string message;
};

std::vector<Failure>& Failures() {
  static std::vector<Failure> failures;
  return failures;
}

void OnMessage(const std::string& bytes, zweck::SqliteStore& store) {
  absl::StatusOr<Question> in = zweck::FromWire<Question>(bytes);
  absl::Status status = in.ok() ? zweck::Persist<QuestionTable>(*in, store) : in.status();
  if (!status.ok()) Failures().push_back({status, absl::Base64Escape(bytes)});
}

}  // namespace acme
