// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The path of a request, with values of a record in it.

#ifndef ZWECK_INTERNAL_CODEC_PATH_H_
#define ZWECK_INTERNAL_CODEC_PATH_H_

#include <absl/status/status.h>

#include <string>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// Appends a path whose names in braces (declare/http_request.h) are fields of the layout: in the
// place of each its value, as in JSON without quotation marks, escaped by RFC 3986 section 2.1 so
// that it stays in its segment. Errors: kInvalidArgument where a field holds nothing, an enumerator
// without a name, or text that is not UTF-8, and for a segment that would be "." or "..", which no
// escape makes a name; kOutOfRange for a time outside of the years 1 to 9999 or a text over its
// MaxBytes. Each names the field, and no value; then `out` has part of the path.
absl::Status WritePath(const CodecKey& key, std::string_view path, const RecordLayout& layout,
                       const void* record, std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_PATH_H_
