// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// malloc and free with a wipe in between. The memory is malloc's own, so that whoever passes what
// libcurl gave them to free() instead of curl_free() does no harm.

#include "src/transport/curl_memory.h"

#include <curl/curl.h>
#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace zweck::transport {
namespace {

std::atomic<bool> in_use = false;
thread_local bool ran_out = false;

void* Counted(void* memory) {
  in_use.store(true, std::memory_order_relaxed);
  if (memory == nullptr) ran_out = true;
  return memory;
}

void* Allocate(std::size_t size) { return Counted(std::malloc(std::max<std::size_t>(size, 1))); }

void* AllocateZeros(std::size_t count, std::size_t size) {
  return Counted(std::calloc(std::max<std::size_t>(count, 1), std::max<std::size_t>(size, 1)));
}

void Free(void* memory) {
  if (memory == nullptr) return;
  explicit_bzero(memory, malloc_usable_size(memory));
  std::free(memory);
}

// Always elsewhere: realloc itself would leave the old bytes behind when it moves them.
void* Reallocate(void* memory, std::size_t size) {
  void* const moved = Allocate(size);
  if (moved == nullptr || memory == nullptr) return moved;
  std::memcpy(moved, memory, std::min(size, malloc_usable_size(memory)));
  Free(memory);
  return moved;
}

char* Duplicate(const char* text) {
  const std::size_t size = std::strlen(text) + 1;
  void* const copy = Allocate(size);
  return copy == nullptr ? nullptr : static_cast<char*>(std::memcpy(copy, text, size));
}

}  // namespace

absl::StatusOr<bool> InitialiseWipingCurl() {
  static const CURLcode result = curl_global_init_mem(CURL_GLOBAL_DEFAULT, &Allocate, &Free,
                                                      &Reallocate, &Duplicate, &AllocateZeros);
  if (result != CURLE_OK) return absl::InternalError("libcurl can't be initialised");
  // It says nothing where it was initialised before; so see whether it uses what it was given.
  static const bool wipes = [] {
    curl_slist_free_all(curl_slist_append(nullptr, "probe"));
    return in_use.load(std::memory_order_relaxed);
  }();
  return wipes;
}

bool TakeCurlMemoryRanOut() { return std::exchange(ran_out, false); }

}  // namespace zweck::transport
