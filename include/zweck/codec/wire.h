// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/), over a
// table of fields.

#ifndef ZWECK_CODEC_WIRE_H_
#define ZWECK_CODEC_WIRE_H_

#include <absl/status/status.h>

#include <string>
#include <string_view>

#include "zweck/codec/door_key.h"
#include "zweck/codec/layout.h"

namespace zweck::codec {

// Reads one message into an empty record. Unknown fields are skipped. Errors: kInvalidArgument for
// bytes that are truncated or malformed, nested deeper than kMaxDepth, or text that is not UTF-8;
// kOutOfRange for a value too long for its field. Each names the category and the field's place,
// and no value.
absl::Status ReadWire(std::string_view bytes, const RecordLayout& layout, void* record);

// Appends the record as one message: the bytes that libprotobuf writes for it. Errors as those of
// WriteJson.
absl::Status WriteWire(const DoorKey& door, const RecordLayout& layout, const void* record,
                       std::string& out);

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_WIRE_H_
