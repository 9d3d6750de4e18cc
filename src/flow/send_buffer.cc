// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/flow/send_buffer.h"

#include <string.h>

#include <algorithm>

#include "src/codec/append.h"
#include "src/text/resize.h"

namespace zweck::internal {
namespace {

// What a thread keeps at the most.
constexpr std::size_t kMostSpare = std::size_t{64} * 1024;

// While a thread ends, its spare memory may be gone already.
thread_local constinit bool gone = false;
struct Spare {
  ~Spare() { gone = true; }
  std::string bytes;
};
thread_local Spare spare;

}  // namespace

SendBuffer::SendBuffer() {
  if (!gone) bytes.swap(spare.bytes);
}

SendBuffer::~SendBuffer() {
  const std::size_t used = std::min(bytes.size() + kLeftBehind, bytes.capacity());
  text::ResizeAndOverwrite(bytes, used, [](char* at, std::size_t size) -> std::size_t {
    explicit_bzero(at, size);
    return 0;
  });
  if (!gone && bytes.capacity() <= kMostSpare) bytes.swap(spare.bytes);
}

}  // namespace zweck::internal
