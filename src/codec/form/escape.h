// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text in application/x-www-form-urlencoded, as https://url.spec.whatwg.org/ has it.

#ifndef ZWECK_SRC_CODEC_FORM_ESCAPE_H_
#define ZWECK_SRC_CODEC_FORM_ESCAPE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::internal {

// No byte takes more.
inline constexpr std::size_t kMaxEscaped = 3;

// Appends the text: letters, digits and *-._ as they are, a blank as +, and each other byte as %XX.
// Room for kMaxEscaped bytes of each is there, or it grows.
void AppendEscaped(std::string_view text, std::string& out);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_FORM_ESCAPE_H_
