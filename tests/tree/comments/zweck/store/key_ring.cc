// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/key_ring.h"

void Run() {
#include "block/1"
}
