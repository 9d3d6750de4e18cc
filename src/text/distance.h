// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How far apart two names are, to tell somebody which one was probably meant.

#ifndef ZWECK_SRC_TEXT_DISTANCE_H_
#define ZWECK_SRC_TEXT_DISTANCE_H_

#include <cstddef>
#include <span>
#include <string_view>

namespace zweck::text {

// How many letters must be put in, left out or changed to make one of the other (Levenshtein).
std::size_t Distance(std::string_view a, std::string_view b);

// The name that a mistyped one probably stands for: the nearest that is at most `most` letters
// away, and the first of several. Empty if there is none; names of more than 100 letters
// are not compared.
std::string_view Nearest(std::string_view name, std::span<const std::string_view> names,
                         std::size_t most);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_DISTANCE_H_
