// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/testing/erasure_drill.h>

#include <iostream>

#include "tests/tree/comments/tickets.h"

using Kept = zweck::Tables<zweck::Table<TicketTable, SupportTicket>>;
const std::string path = "tickets.db";

// As GoogleTest has them.
#define TEST(suite, name) void suite##name()
#define ASSERT_TRUE(condition) \
  if (!(condition)) std::cerr

#include "block/1"
