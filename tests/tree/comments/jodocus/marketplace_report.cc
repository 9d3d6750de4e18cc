// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_report.h"

#include "jodocus/policy.h"
#include "zweck/store/sqlite_store.h"

void Run(std::string_view json, zweck::SealedSqliteStore& store) {
#include "block/1"
}
