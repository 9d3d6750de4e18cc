// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

#include "zweck/internal/declare/at_rest.h"

#include "block/1"
#include "block/2"

static_assert(zweck::internal::kIsSealedAtRest<SealedRecords>);
static_assert(zweck::internal::kIsSealedOnItsWay<SealedMailer>);
