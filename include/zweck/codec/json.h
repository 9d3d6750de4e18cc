// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON, after the JSON mapping of proto3 (https://protobuf.dev/programming-guides/json/): what
// comes in by FromJson (flow/ingest.h) and goes out by Transmit (flow/transmit.h).

#ifndef ZWECK_CODEC_JSON_H_
#define ZWECK_CODEC_JSON_H_

#include <cstddef>
#include <cstdint>

#include "zweck/internal/language.h"

namespace zweck {

// What became of incoming JSON.
struct IngestReport {
  // Members whose value went into a field.
  std::uint32_t kept = 0;
  // Members that no field declares; each counts once, with everything in it.
  std::uint32_t dropped = 0;
  // A value said that the person asked to be forgotten: erase what you hold.
  bool forgotten = false;
};

namespace codec {

// No document is larger, and none is nested deeper (the document itself is 1 deep).
inline constexpr std::size_t kMaxJsonBytes = 64 * 1024 * 1024;
inline constexpr int kMaxDepth = 64;

}  // namespace codec
}  // namespace zweck

#endif  // ZWECK_CODEC_JSON_H_
