// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Passes over an array or object that nobody wants, 64 bytes at a time, and checks its grammar all
// the same: with a bit for each byte of a block, what may follow what is a few operations for all
// 64. It only accepts; whatever it doesn't is left to Scanner, which says what is wrong.

#ifndef ZWECK_SRC_CODEC_JSON_SKIP_H_
#define ZWECK_SRC_CODEC_JSON_SKIP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zweck::internal::json {

inline constexpr std::size_t kMaskedBytes = 64;

// Where in 64 bytes a character stands, the first byte lowest.
struct Masks {
  std::uint64_t quote;
  std::uint64_t backslash;
  std::uint64_t control;  // below 0x20
  std::uint64_t space;    // what JSON takes for white space
  std::uint64_t colon;
  std::uint64_t comma;
  std::uint64_t open;   // of both kinds of brackets
  std::uint64_t close;  // the same
  std::uint64_t digit;
  std::uint64_t zero;
  std::uint64_t point;
  std::uint64_t minus;
  std::uint64_t beyond_ascii;
};

// The masks of so many times 64 bytes. There are several ways, and the first is the fastest that
// this machine has.
using MaskWay = void (*)(const char* text, std::size_t blocks, Masks* masks);
std::vector<MaskWay> WaysToMask();
MaskWay FastestWayToMask();

// In which arrays and objects a place stands: how many there are, and a bit for each, the
// innermost lowest, 1 for an object.
struct Nesting {
  std::uint64_t objects = 0;
  int depth = 0;
};

// A value begins here, which may itself be one of them. The end of the outermost, which may be so
// many levels deep (64 at most); null if it is not seen to be JSON. If there is more than ASCII in
// it, that has yet to be seen to be UTF-8.
const char* SkipNested(const char* at, const char* end, Nesting nesting, int levels, MaskWay mask,
                       bool* beyond_ascii);

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_SKIP_H_
