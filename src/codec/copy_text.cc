// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Blocks of 64 bytes where the machine has AVX-512, of 32 where it has AVX2, of 16 or none
// elsewhere.

#include "src/codec/copy_text.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "src/codec/append.h"
#include "src/codec/machine.h"

namespace zweck::internal {
namespace {

#if defined(__x86_64__)
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i Load(const char* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
[[gnu::target("avx2"), gnu::always_inline]] inline void Store(char* to, __m256i block) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), block);
}

// Both ends as they are, and what is between them in blocks whose places are whole multiples of
// their size.
[[gnu::target("avx2")]] bool CopyByAvx2(const char* text, std::size_t size, char* out) {
  const char* const text_end = text + size;
  char* const out_end = out + size;
  const __m256i first = Load(text);
  const __m256i last[] = {Load(text_end - 128), Load(text_end - 96), Load(text_end - 64),
                          Load(text_end - 32)};
  __m256i any[] = {_mm256_or_si256(first, last[0]), last[1], last[2], last[3]};
  const std::size_t skipped = 32 - reinterpret_cast<std::uintptr_t>(out) % 32;
  const char* from = text + skipped;
  char* to = out + skipped;
  for (; out_end - to > 128; from += 128, to += 128) {
    const __m256i block[] = {Load(from), Load(from + 32), Load(from + 64), Load(from + 96)};
    for (std::size_t i = 0; i < 4; ++i) {
      Store(to + 32 * i, block[i]);
      any[i] = _mm256_or_si256(any[i], block[i]);
    }
  }
  Store(out, first);
  for (std::size_t i = 0; i < 4; ++i) Store(out_end - 128 + 32 * i, last[i]);
  return _mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(any[0], any[1]),
                                              _mm256_or_si256(any[2], any[3]))) == 0;
}

// The same with blocks of 64 bytes.
[[gnu::target("avx512bw")]] bool CopyByAvx512(const char* text, std::size_t size, char* out) {
  const char* const text_end = text + size;
  char* const out_end = out + size;
  const __m512i first = _mm512_loadu_si512(text);
  const __m512i last[] = {_mm512_loadu_si512(text_end - 128), _mm512_loadu_si512(text_end - 64)};
  __m512i any[] = {_mm512_or_si512(first, last[0]), last[1]};
  const std::size_t skipped = 64 - reinterpret_cast<std::uintptr_t>(out) % 64;
  const char* from = text + skipped;
  char* to = out + skipped;
  for (; out_end - to > 128; from += 128, to += 128) {
    const __m512i block[] = {_mm512_loadu_si512(from), _mm512_loadu_si512(from + 64)};
    for (std::size_t i = 0; i < 2; ++i) {
      _mm512_storeu_si512(to + 64 * i, block[i]);
      any[i] = _mm512_or_si512(any[i], block[i]);
    }
  }
  _mm512_storeu_si512(out, first);
  _mm512_storeu_si512(out_end - 128, last[0]);
  _mm512_storeu_si512(out_end - 64, last[1]);
  return _mm512_movepi8_mask(_mm512_or_si512(any[0], any[1])) == 0;
}
#endif

bool CopyPlainly(const char* text, std::size_t size, char* out) {
  std::memcpy(out, text, size);
  return IsAscii({text, size});
}

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
  if (HasAvx512()) return CopyByAvx512(text, size, out);
  if (HasAvx2()) return CopyByAvx2(text, size, out);
#endif
  return CopyPlainly(text, size, out);
}

std::vector<CopyWay> WaysToCopyLong() {
  std::vector<CopyWay> ways;
#if defined(__x86_64__)
  if (HasAvx512()) ways.push_back(CopyByAvx512);
  if (HasAvx2()) ways.push_back(CopyByAvx2);
#endif
  ways.push_back(CopyPlainly);
  return ways;
}

}  // namespace zweck::internal
