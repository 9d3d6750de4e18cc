// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

using Statistics = CustomerTable;

void Run(const Customer& record) {
#include "block/1"
}
