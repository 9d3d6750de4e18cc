// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a request over HTTP is, beside its record.

#ifndef ZWECK_TRANSPORT_HTTP_REQUEST_H_
#define ZWECK_TRANSPORT_HTTP_REQUEST_H_

#include <cstdint>

#include "zweck/internal/language.h"

namespace zweck {

// A DELETE has no body. RFC 9110 section 9.2.2: a PUT or DELETE that arrives twice does what one
// does.
enum class HttpMethod : std::uint8_t { kPost, kPut, kPatch, kDelete };

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_HTTP_REQUEST_H_
