// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Bytes whose memory is wiped before it is freed, also when they grow.

#ifndef CONNECT_BACKEND_WIPED_BYTES_H_
#define CONNECT_BACKEND_WIPED_BYTES_H_

#include <sodium.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace connect_backend {

template <class T>
struct WipingAllocator {
  using value_type = T;

  WipingAllocator() = default;
  template <class U>
  WipingAllocator(const WipingAllocator<U>&) {}  // NOLINT(google-explicit-constructor): as std's

  T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
  void deallocate(T* memory, std::size_t count) {
    sodium_memzero(memory, count * sizeof(T));
    std::allocator<T>().deallocate(memory, count);
  }
  bool operator==(const WipingAllocator&) const = default;
};

using WipedBytes = std::vector<char, WipingAllocator<char>>;

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_WIPED_BYTES_H_
