// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/flow/subjects.h"

#include <absl/status/status.h>

#include "src/text/cat.h"

namespace zweck::internal {

absl::Status SaysNobody(const SubjectName& subject) {
  return absl::InvalidArgumentError(
      text::Cat({subject.category, ".", subject.field,
                 ": the value is empty, and does not say whom the record is about"}));
}

}  // namespace zweck::internal
