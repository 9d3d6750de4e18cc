// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Empties what a record holds, so that its memory can be used again. What is secret is wiped.

#ifndef ZWECK_SRC_CODEC_RESET_H_
#define ZWECK_SRC_CODEC_RESET_H_

#include <span>

#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// `value` is what the field holds.
void Reset(const FieldLayout& field, void* value);
// Some fields of a record, or all.
void Reset(std::span<const FieldLayout> fields, void* record);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_RESET_H_
