// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The grammar of a refusal: what is wrong, what to do, where to read.

#ifndef ZWECK_INTERNAL_DECLARE_SAY_H_
#define ZWECK_INTERNAL_DECLARE_SAY_H_

#include "zweck/internal/language.h"

#define ZWECK_INTERNAL_SAY(id, text) "zweck[" id "]: " text " Run: zweck explain " id

// What is C++26, and what Clang takes in C++20, too, with a warning that is not the user's.
#if defined(__clang__)
#define ZWECK_INTERNAL_CPP26(...)                                                             \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wc++26-extensions\"") \
      __VA_ARGS__ _Pragma("clang diagnostic pop")
#else
#define ZWECK_INTERNAL_CPP26(...) __VA_ARGS__
#endif

// A deleted function says why, where a compiler takes a reason (P2573; Clang 19 and later).
#if defined(__cpp_deleted_function) && __cpp_deleted_function >= 202403L
#define ZWECK_INTERNAL_DELETE(why) ZWECK_INTERNAL_CPP26(delete (why))
#else
#define ZWECK_INTERNAL_DELETE(why) delete
#endif

#endif  // ZWECK_INTERNAL_DECLARE_SAY_H_
