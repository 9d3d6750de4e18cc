// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/zweck.h>

#include "block/1"

static_assert(zweck::Purpose<ContactCustomer>);
