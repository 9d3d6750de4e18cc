// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text that nobody vouches for, such as the name of a file, in an error or a list.

#ifndef ZWECK_SRC_TEXT_PRINTABLE_H_
#define ZWECK_SRC_TEXT_PRINTABLE_H_

#include <string>
#include <string_view>

namespace zweck::text {

// The same text, as valid UTF-8 on one line and without anything that a terminal obeys: a control
// character, a character that turns the direction of writing and a byte that is not UTF-8 are
// written as \xNN for each byte. What is printable stays as it is.
std::string Printable(std::string_view text);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_PRINTABLE_H_
