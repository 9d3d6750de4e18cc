// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/postgres_store.h"

#include "tests/tree/comments/policy.h"

void Run(absl::StatusOr<zweck::SealingKey> key) {
#include "block/1"
}
