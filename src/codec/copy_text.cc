// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Blocks of 32 bytes where the machine has AVX2, of 16 or none elsewhere.

#include "src/codec/copy_text.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "src/codec/append.h"

namespace zweck::codec {
namespace {

#if defined(__x86_64__)
[[gnu::target("avx2")]] bool CopyByAvx2(const char* text, std::size_t size, char* out) {
  // The end first, overlapping with the last of the whole blocks.
  __m256i any = _mm256_setzero_si256();
  for (const std::size_t at : {size - 64, size - 32}) {
    const __m256i block = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + at), block);
    any = _mm256_or_si256(any, block);
  }
  for (std::size_t at = 0; at < size - 64; at += 64) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at + 32));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + at), a);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + at + 32), b);
    any = _mm256_or_si256(any, _mm256_or_si256(a, b));
  }
  return _mm256_movemask_epi8(any) == 0;
}
#endif

// What the text held need not be copied first.
[[gnu::noinline]] bool AssignToMore(std::string_view from, std::string& text) {
  text.clear();
  text.reserve(from.size());
  return AssignSeeingAscii(from, text);
}

}  // namespace

bool AssignSeeingAscii(std::string_view from, std::string& text) {
  if (from.size() > text.capacity()) [[unlikely]] {
    return AssignToMore(from, text);
  }
  bool ascii = false;
  Overwrite(text, from.size(), [&](char* out) { ascii = CopySeeingAscii(from, out); });
  return ascii;
}

bool CopyLongSeeingAscii(const char* text, std::size_t size, char* out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return CopyByAvx2(text, size, out);
#endif
  std::memcpy(out, text, size);
  return IsAscii({text, size});
}

}  // namespace zweck::codec
