// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/): what
// comes in by FromWire (flow/ingest.h) and goes out by Transmit (flow/transmit.h).

#ifndef ZWECK_CODEC_WIRE_H_
#define ZWECK_CODEC_WIRE_H_

#include <cstddef>

#include "zweck/internal/language.h"

namespace zweck::codec {

// No message is larger, neither read nor written.
inline constexpr std::size_t kMaxWireBytes = 64 * 1024 * 1024;

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_WIRE_H_
