// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/hana.h"

#include <boost/hana/for_each.hpp>

#include "tests/tree/comments/policy.h"

void Run(const Customer& customer) {
#include "block/1"
}
