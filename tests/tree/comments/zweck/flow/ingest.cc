// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

void Run(std::string_view body) {
#include "block/1"
}
