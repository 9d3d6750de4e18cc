// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By libc: the optimizer may drop a plain loop over memory that is freed next.

#include "zweck/internal/wipe.h"

#include <string.h>

#include <cstddef>
#include <string>

#include "src/text/resize.h"

namespace zweck::internal {

void Wipe(std::string& out) {
  // What stands behind the end too; nothing is allocated.
  text::ResizeAndOverwrite(out, out.capacity(), [](char* at, std::size_t size) -> std::size_t {
    explicit_bzero(at, size);
    return 0;
  });
}

}  // namespace zweck::internal
