// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Base64 as tokens and keys have it: RFC 7515 section 2, without padding.

#ifndef CONNECT_BACKEND_BASE64URL_H_
#define CONNECT_BACKEND_BASE64URL_H_

#include <optional>
#include <string>
#include <string_view>

namespace connect_backend {

// Nothing for any other character, for padding, and for bits that are left over.
std::optional<std::string> FromBase64Url(std::string_view base64url);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_BASE64URL_H_
