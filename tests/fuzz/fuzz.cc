// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Memory is counted by the sanitizer's own hooks, so that it is all that anybody takes.

#include "tests/fuzz/fuzz.h"

#include <sanitizer/allocator_interface.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace zweck::fuzz {
namespace {

constexpr std::ptrdiff_t kFreeBytes = 3 * 1024 * 1024 + 64 * 1024;
constexpr std::ptrdiff_t kBytesPerByte = 3 * 64 + 16;

// Of this thread: libFuzzer has others.
struct Counter {
  bool on = false;
  std::ptrdiff_t held = 0;
  std::ptrdiff_t most = 0;
};
thread_local Counter counter;

void Took(const volatile void*, std::size_t size) {
  if (!counter.on) return;
  counter.held += static_cast<std::ptrdiff_t>(size);
  counter.most = std::max(counter.most, counter.held);
}

void Gave(const volatile void* memory) {
  if (!counter.on || memory == nullptr) return;
  counter.held -=
      static_cast<std::ptrdiff_t>(__sanitizer_get_allocated_size(const_cast<const void*>(memory)));
}

}  // namespace

void Require(bool holds, std::string_view sentence) {
  if (holds) return;
  std::fprintf(stderr, "zweck: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
  std::abort();
}

void RequireOk(const absl::Status& status, std::string_view sentence) {
  if (status.ok()) return;
  std::fprintf(stderr, "zweck: %s\n", status.ToString().c_str());
  Require(false, sentence);
}

absl::Status Bounded(std::size_t input_size, absl::FunctionRef<absl::Status()> read) {
  [[maybe_unused]] static const int kInstalled =
      __sanitizer_install_malloc_and_free_hooks(Took, Gave);
  counter = {.on = true};
  absl::Status status = read();
  counter.on = false;
  Require(counter.most <= kFreeBytes + kBytesPerByte * static_cast<std::ptrdiff_t>(input_size),
          "reading takes too much memory");
  return status;
}

}  // namespace zweck::fuzz
