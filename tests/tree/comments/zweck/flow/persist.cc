// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

absl::Status Remind(const Customer& customer);

void Run(const Customer& customer, zweck::SqliteStore& store) {
#include "block/1"
}

void Add(zweck::SqliteStore& store) {
#include "block/2"
}
