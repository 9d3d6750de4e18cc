// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/), over a
// table of fields.

#ifndef ZWECK_INTERNAL_CODEC_WIRE_H_
#define ZWECK_INTERNAL_CODEC_WIRE_H_

#include <absl/status/status.h>

#include <string>
#include <string_view>

#include "zweck/codec/wire.h"  // IWYU pragma: export
#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// Reads one message. What the record held is replaced, and its memory used again. Unknown fields
// are skipped. Errors: kInvalidArgument for bytes that are truncated or malformed, nested deeper
// than kMaxDepth, or text that is not UTF-8; kOutOfRange for a value too long or too large for its
// field; kResourceExhausted for a message, or lists of records, that are too large. Each names the
// category and the field, and no value; then the record holds some part of the message.
absl::Status ReadWire(std::string_view bytes, const RecordLayout& layout, void* record);

// Appends the record as one message: the bytes that libprotobuf writes for it. Errors as those of
// WriteJson, and kResourceExhausted for a message that is too large; then `out` is as before.
absl::Status WriteWire(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_WIRE_H_
