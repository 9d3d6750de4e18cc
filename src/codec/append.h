// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Strings that are written into directly.

#ifndef ZWECK_SRC_CODEC_APPEND_H_
#define ZWECK_SRC_CODEC_APPEND_H_

#include <algorithm>
#include <cstddef>
#include <string>

#include "src/text/resize.h"
#include "zweck/internal/wipe.h"

namespace zweck::internal {

// Calls write(char* at), which writes exactly `size` bytes, the whole text from now on. It may not
// throw.
template <class Write>
[[gnu::always_inline]] inline void Overwrite(std::string& out, std::size_t size, Write write) {
  text::ResizeAndOverwrite(out, size, [&write, size](char* at, std::size_t) {
    write(at);
    return size;
  });
}

// Calls char* write(char* at), which appends no more than `room` bytes and returns their end, or
// null to leave `out` as it was. It may not throw. The room must be there: see RoomIn and MakeRoom.
template <class Write>
void AppendUpTo(std::string& out, std::size_t room, Write write) {
  const std::size_t before = out.size();
  // So that no code is made for a reallocation, which costs all that follows its registers.
  if (before + room > out.capacity()) __builtin_unreachable();
  text::ResizeAndOverwrite(out, before + room, [&](char* text, std::size_t) -> std::size_t {
    const char* const end = write(text + before);
    return end != nullptr ? static_cast<std::size_t>(end - text) : before;
  });
}

// Behind what was appended, so many bytes at the most may hold something of it.
inline constexpr std::size_t kLeftBehind = 128;

// How much can be appended without a reallocation.
inline std::size_t RoomIn(const std::string& out) {
  return text::kOverwritesFreely ? out.capacity() - out.size() : 0;
}

// Makes room for `more` bytes. Where what is there is secret, the memory that it leaves is wiped.
inline void MakeRoom(std::string& out, std::size_t more, bool secret) {
  if (out.capacity() - out.size() >= more) return;
  std::string grown;
  grown.reserve(std::max(out.size() + more, 2 * out.capacity()));
  grown.append(out);
  if (secret) internal::Wipe(out);
  out.swap(grown);
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_APPEND_H_
