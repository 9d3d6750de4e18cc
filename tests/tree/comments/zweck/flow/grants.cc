// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/grants.h>

#include "tests/tree/comments/policy.h"

void Run() {
#include "block/1"
  static_cast<void>(sql);
}
