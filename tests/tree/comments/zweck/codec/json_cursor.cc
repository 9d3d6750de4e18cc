// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/codec/json_cursor.h"

#include <string_view>

#include "tests/tree/comments/policy.h"

using License = Customer;
void Import(absl::StatusOr<License> license);

absl::Status Run(std::string_view report) {
#include "block/1"
  return absl::OkStatus();
}
