// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// application/x-www-form-urlencoded (https://url.spec.whatwg.org/#urlencoded-serializing), over a
// table of fields. It is written only: the typed door to it is Transmit.

#ifndef ZWECK_INTERNAL_CODEC_FORM_H_
#define ZWECK_INTERNAL_CODEC_FORM_H_

#include <absl/status/status.h>

#include <string>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// Appends the record as one form: the members that WriteJson writes, with the same texts. Errors as
// those of WriteJson, kInvalidArgument for a nested category or a list (Transmit refuses both while
// compiling), and kResourceExhausted for a record of more than kMaxJsonBytes; then `out` is as
// before.
absl::Status WriteForm(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_FORM_H_
