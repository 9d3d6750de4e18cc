// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/declare/erasure.h>

struct ThatStays {
#include "block/1"
};
