// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: walks over a body by a cursor, and keeps the texts.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <zweck/codec/json_cursor.h>

#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

std::vector<std::string> seen;

absl::Status Walk(const zweck::Body& body) {
  zweck::codec::JsonCursor cursor(body);
  std::string text;
  if (cursor.EnterArray()) {
    while (cursor.NextElement()) {
      if (cursor.ReadText(text)) seen.push_back(text);
    }
  }
  return cursor.Finish();
}

}  // namespace acme
