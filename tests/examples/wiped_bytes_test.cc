// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "wiped_bytes.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>
#include <string_view>
#include <vector>

namespace {

// What the last freed memory of this size held.
constexpr std::size_t kWatched = 4096;
bool freed = false;
bool held_text = false;

}  // namespace

// Looks at what is freed. Who replaces one of these replaces all.
void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t size) noexcept {
  if (size == kWatched) {
    freed = true;
    const std::string_view bytes(static_cast<const char*>(memory), size);
    held_text = held_text || bytes.find('s') != std::string_view::npos;
  }
  std::free(memory);
}

TEST_CASE("bytes are wiped before their memory is freed, and when they grow") {
  using connect_backend::WipedBytes;
  for (const bool grows : {false, true}) {
    freed = held_text = false;
    {
      WipedBytes bytes;
      bytes.reserve(kWatched);
      bytes.assign(kWatched, 's');
      if (grows) bytes.push_back('x');
    }
    CHECK(freed);
    CHECK_FALSE(held_text);
  }
  freed = held_text = false;
  {
    std::vector<char> others(kWatched, 's');
    CHECK(others.front() == 's');
  }
  CHECK(freed);
  CHECK(held_text);  // the watching works
}
