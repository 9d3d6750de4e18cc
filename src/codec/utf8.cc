// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The one file that includes simdjson.

#include "src/codec/utf8.h"

#include <simdjson.h>

namespace zweck::internal {

bool IsUtf8BeyondAscii(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

}  // namespace zweck::internal
