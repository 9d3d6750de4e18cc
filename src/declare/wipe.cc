// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Overwriting secrets in memory, by libsodium: the optimizer may drop a plain loop over memory that
// is freed next.

#include <sodium.h>

#include <string>

#include "zweck/declare/field.h"

namespace zweck::declare {

void Wipe(std::string& text) {
  text.resize(text.capacity());  // what stands behind the end too; does not allocate
  sodium_memzero(text.data(), text.size());
  text.clear();
}

}  // namespace zweck::declare
