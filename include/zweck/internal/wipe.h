// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Overwriting text in memory, in a way the optimizer must keep.

#ifndef ZWECK_INTERNAL_WIPE_H_
#define ZWECK_INTERNAL_WIPE_H_

#include <string>

#include "zweck/internal/language.h"

namespace zweck::internal {

// Empties a text, and overwrites all the memory that it has.
void Wipe(std::string& text);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_WIPE_H_
