// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/ticket_store.h"

#include "jodocus/policy.h"
#include "zweck/store/sqlite_store.h"

absl::Status Run(std::string_view json, zweck::SqliteStore& store) {
#include "block/1"
  return absl::OkStatus();
}
