// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An error of a record or of one of its fields: "installation.base_url: the value is not UTF-8". It
// names the place and no value.

#ifndef ZWECK_SRC_CODEC_FIELD_ERROR_H_
#define ZWECK_SRC_CODEC_FIELD_ERROR_H_

#include <absl/status/status.h>

#include <string_view>

#include "src/text/cat.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// `field` is null for the record as a whole.
inline absl::Status FieldError(absl::StatusCode code, const RecordLayout& layout,
                               const FieldLayout* field, std::string_view sentence) {
  const bool whole = field == nullptr;
  return absl::Status(code, text::Cat({layout.category, whole ? "" : ".", whole ? "" : field->name,
                                       ": ", sentence}));
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_FIELD_ERROR_H_
