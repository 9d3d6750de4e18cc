// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Pieces of C++, broken into lines as clang-format breaks them in Google's style at 100 columns.

#ifndef ZWECK_SRC_FROM_PROTO_CPP_TEXT_H_
#define ZWECK_SRC_FROM_PROTO_CPP_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

namespace zweck::from_proto {

// "text", with its quotes.
std::string Quoted(std::string_view text);

// "      .id = VALUE,", one member of an initialiser; `value` may be a Quoted.
std::string Member(std::string_view name, std::string_view value);

// "HEADone, two, threeTAIL": what does not fit goes on below the end of `head`.
std::string Filled(std::string_view head, const std::vector<std::string>& parts,
                   std::string_view tail);

// Whether no line is too long.
bool Fits(std::string_view text);

// "  Field<1, std::string, ...> email;". `head` ends with "<".
std::string Declared(std::string_view head, const std::vector<std::string>& parts,
                     std::string_view name);

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_CPP_TEXT_H_
