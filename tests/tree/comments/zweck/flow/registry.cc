// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/flow/registry.h"

#include <fstream>

void Run() {
#include "block/1"
}
