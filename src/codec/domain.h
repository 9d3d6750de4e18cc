// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a few values (declare/anonymous.h) takes and gives.

#ifndef ZWECK_SRC_CODEC_DOMAIN_H_
#define ZWECK_SRC_CODEC_DOMAIN_H_

#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// What is wrong with a coarse day that is not in one of the periods that its field takes.
inline constexpr const char* kTooFar = "the day is further from today than its field takes";

// Whether a coarse day is in one of the periods that its field takes today. True of anything else.
bool IsNear(const FieldLayout& field, const void* element);

// Makes what came in one of the values of its field. False for a day that is too far.
inline bool Fit(const FieldLayout& field, void* element) {
  field.domain->fit(element);
  return IsNear(field, element);
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_DOMAIN_H_
