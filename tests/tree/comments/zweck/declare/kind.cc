// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/kind.h"

namespace zweck {

#include "block/1"

}  // namespace zweck
