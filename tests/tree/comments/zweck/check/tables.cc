// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/check/tables.h>

#include "tests/tree/comments/tickets.h"

namespace backend {
#include "block/1"
static_assert(zweck::TablesOfAStore<Kept>);
}  // namespace backend
