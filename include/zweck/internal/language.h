// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Says so where a compiler is asked for an older C++ than this library is written in, or is older
// than those it was tried with. Below all other headers, so that this is the first error.

#ifndef ZWECK_INTERNAL_LANGUAGE_H_
#define ZWECK_INTERNAL_LANGUAGE_H_

#if defined(_MSVC_LANG) ? _MSVC_LANG < 202002L : __cplusplus < 202002L
#error "zweck: this library needs C++20. Compile with -std=c++20, or later"
#endif

#if defined(__clang__)
#if __clang_major__ < 14 && !defined(__apple_build_version__)
#error "zweck: this library needs Clang 14 or later. Compile with that, or with g++ 12 or later"
#endif
#elif defined(__GNUC__) && __GNUC__ < 12
#error "zweck: this library needs g++ 12 or later. Compile with that, or with Clang 14 or later"
#endif

#endif  // ZWECK_INTERNAL_LANGUAGE_H_
