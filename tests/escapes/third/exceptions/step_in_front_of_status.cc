// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: puts in front of a door's error which step and which element it was.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status At(const char* step, std::size_t index, const absl::Status& status) {
  if (status.ok()) return status;
  return absl::Status(status.code(),
                      absl::StrCat(step, " of element ", index, ": ", status.message()));
}

absl::Status TakeIn(const std::vector<zweck::Body>& bodies, zweck::SqliteStore& store) {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const absl::StatusOr<Question> question = zweck::FromJson<Question>(bodies[i]);
    if (!question.ok()) return At("reading", i, question.status());
    absl::Status kept = At("keeping", i, zweck::Persist<QuestionTable>(*question, store));
    if (!kept.ok()) return kept;
  }
  return absl::OkStatus();
}

}  // namespace acme
