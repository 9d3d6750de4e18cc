// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/people.h>

#include "tests/tree/comments/tickets.h"

namespace kind = zweck::kind;

void Run(zweck::SqliteStore& store, const std::string& mail, const std::string& account,
         zweck::JsonLinesFile<ToTheCustomer>& mailer) {
#include "block/1"
}
