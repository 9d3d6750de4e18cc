// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Overwriting secrets in memory, by libc: the optimizer may drop a plain loop over memory that is
// freed next.

#include <string.h>

#include <cstddef>
#include <string>

#include "zweck/declare/field.h"

namespace zweck::internal {

void Wipe(std::string& text) {
  // What stands behind the end too; nothing is allocated.
  const std::size_t size = text.capacity();
#if defined(__cpp_lib_string_resize_and_overwrite)
  text.resize_and_overwrite(size, [size](char* at, std::size_t) -> std::size_t {
    explicit_bzero(at, size);
    return 0;
  });
#else
  text.resize(size);
  explicit_bzero(text.data(), size);
  text.clear();
#endif
}

}  // namespace zweck::internal
