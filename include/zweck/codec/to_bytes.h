// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// ToJson and ToWire: a category as bytes. Bytes carry no tags, so this asks for a key of the doors;
// a backend sends by Transmit and keeps by Persist.

#ifndef ZWECK_CODEC_TO_BYTES_H_
#define ZWECK_CODEC_TO_BYTES_H_

#include <absl/status/status.h>

#include <string>

#include "zweck/codec/door_key.h"
#include "zweck/codec/json.h"
#include "zweck/codec/layout_of.h"
#include "zweck/codec/wire.h"

namespace zweck {

// Appends to `out`; errors as WriteJson and WriteWire.
template <declare::Listed C>
absl::Status ToJson(const CodecKey& key, const C& record, std::string& out) {
  return codec::WriteJson(key, codec::kLayout<C>, &record, out);
}
template <declare::Listed C>
absl::Status ToWire(const CodecKey& key, const C& record, std::string& out) {
  return codec::WriteWire(key, codec::kLayout<C>, &record, out);
}

}  // namespace zweck

#endif  // ZWECK_CODEC_TO_BYTES_H_
