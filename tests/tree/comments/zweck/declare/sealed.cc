// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

#include "block/1"
#include "block/2"
#include "zweck/internal/declare/at_rest.h"

static_assert(zweck::internal::kIsSealedAtRest<SealedRecords>);
static_assert(zweck::internal::kIsSealedOnItsWay<SealedMailer>);
