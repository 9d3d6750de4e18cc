// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/retention.h"

struct ForATime {
#include "block/1"
};
struct FromAFieldOn {
#include "block/2"
};
struct FromAnEventOn {
#include "block/3"
};
struct TheFirst {
#include "block/4"
};
