// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "base64url.h"

#include <sodium.h>

#include <cstddef>

namespace connect_backend {

std::optional<std::string> FromBase64Url(std::string_view base64url) {
  std::string bytes(base64url.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                        base64url.data(), base64url.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace connect_backend
