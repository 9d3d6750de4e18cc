// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON of one field, for a column of SQL.

#ifndef ZWECK_SRC_CODEC_JSON_WRITER_H_
#define ZWECK_SRC_CODEC_JSON_WRITER_H_

#include <absl/status/status.h>

#include <string>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal::json {

// As WriteJson, for a record that had this field of the layout alone.
absl::Status WriteMember(const CodecKey& key, const RecordLayout& layout, const FieldLayout& field,
                         const void* record, std::string& out);

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_WRITER_H_
