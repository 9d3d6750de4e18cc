// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/people.h>
#include <zweck/store/audit_trail.h>

#include "tests/tree/comments/tickets.h"

namespace kind = zweck::kind;
using Kept = zweck::Tables<zweck::Table<TicketTable, SupportTicket>>;

void Run(zweck::SqliteStore& store, const std::string& account) {
#include "block/1"
}
