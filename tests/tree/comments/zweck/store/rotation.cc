// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/rotation.h"

#include "tests/tree/comments/policy.h"

void Run(zweck::SealedSqliteStore& store) {
#include "block/1"
}
