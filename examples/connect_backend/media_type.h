// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The header Content-Type: RFC 9110 section 8.3.

#ifndef CONNECT_BACKEND_MEDIA_TYPE_H_
#define CONNECT_BACKEND_MEDIA_TYPE_H_

#include <string_view>

namespace connect_backend {

// Whether this is application/json, whatever its case and parameters; but a charset must be UTF-8,
// which JSON is (RFC 8259 section 8.1), and not be there twice.
bool IsJson(std::string_view content_type);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_MEDIA_TYPE_H_
