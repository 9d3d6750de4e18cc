// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What stands in a body, for what reads it.

#ifndef ZWECK_INTERNAL_CODEC_BODY_BYTES_H_
#define ZWECK_INTERNAL_CODEC_BODY_BYTES_H_

#include <absl/base/attributes.h>

#include <string_view>

#include "zweck/codec/body.h"

namespace zweck::internal {

class BodyBytes {
 public:
  static std::string_view Of(const Body& body ABSL_ATTRIBUTE_LIFETIME_BOUND) { return body.bytes_; }
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_BODY_BYTES_H_
