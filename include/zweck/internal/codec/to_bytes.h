// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// ToJson, ToWire and ToForm: a category as bytes. Bytes carry no tags, so this asks for a key of
// the doors; a backend sends by Transmit and keeps by Persist.

#ifndef ZWECK_INTERNAL_CODEC_TO_BYTES_H_
#define ZWECK_INTERNAL_CODEC_TO_BYTES_H_

#include <absl/status/status.h>

#include <string>

#include "zweck/door_key.h"
#include "zweck/internal/codec/form.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/codec/wire.h"

namespace zweck {

// Appends to `out`; errors as WriteJson, WriteWire and WriteForm.
template <internal::Listed C>
absl::Status ToJson(const CodecKey& key, const C& record, std::string& out) {
  return internal::WriteJson(key, internal::kLayout<C>, &record, out);
}
template <internal::Listed C>
absl::Status ToWire(const CodecKey& key, const C& record, std::string& out) {
  return internal::WriteWire(key, internal::kLayout<C>, &record, out);
}
template <internal::Listed C>
absl::Status ToForm(const CodecKey& key, const C& record, std::string& out) {
  return internal::WriteForm(key, internal::kLayout<C>, &record, out);
}

}  // namespace zweck

#endif  // ZWECK_INTERNAL_CODEC_TO_BYTES_H_
