// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/retention.h"

struct ForATime {
#include "block/1"
};
struct FromAnEventOn {
#include "block/2"
};
