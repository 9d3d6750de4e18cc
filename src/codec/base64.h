// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Base64 (RFC 4648) in place and without buffers of its own, since bytes may be secret.

#ifndef ZWECK_SRC_CODEC_BASE64_H_
#define ZWECK_SRC_CODEC_BASE64_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::internal {

constexpr std::size_t Base64Size(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

// Writes the standard alphabet with padding; `out` has room for Base64Size. Returns the end.
char* WriteBase64(std::string_view bytes, char* out);

// Turns base64 into what it stands for: in the standard or the URL-safe alphabet (not both in one
// text), with padding or without. False for anything else, bits left over included. What is behind
// the new end of `text` is overwritten.
bool DecodeBase64(std::string& text);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_BASE64_H_
