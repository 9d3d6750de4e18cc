// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/flow/subjects.h"

#include <absl/status/status.h>

#include <string_view>

#include "src/text/cat.h"

namespace zweck::internal {

absl::Status SaysNobody(std::string_view category, std::string_view field) {
  return absl::InvalidArgumentError(text::Cat(
      {category, ".", field, ": the value is empty, and says not whom the record is about"}));
}

}  // namespace zweck::internal
