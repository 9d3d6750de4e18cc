// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Doors that go out do not compile within the callback of Transact. The name of a function tells
// whether it is one: it names the type of its parameter, zweck::InTransaction<...>. A door has a
// parameter more, whose default is made where the door is called.
//
// What a callback calls has another name. There the doors say at run time what is said here.

#ifndef ZWECK_INTERNAL_CHECK_OUTSIDE_H_
#define ZWECK_INTERNAL_CHECK_OUTSIDE_H_

#include <cstddef>
#include <source_location>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

consteval bool NamesATransaction(const char* function) {
  constexpr char kName[] = "InTransaction<";
  for (; *function != '\0'; ++function) {
    std::size_t i = 0;
    while (kName[i] != '\0' && function[i] == kName[i]) ++i;
    if (kName[i] == '\0') return true;
  }
  return false;
}

#define ZWECK_INTERNAL_NOT_INSIDE                                                               \
  ZWECK_INTERNAL_SAY("transact-door",                                                           \
                     "a transaction may run again or be undone, but what has left the program " \
                     "cannot come back. Return it from Transact, and send it afterwards.")

#ifdef __clang__

class Outside {
 public:
  consteval Outside(bool inside) : inside_(inside) {}  // NOLINT(google-explicit-constructor)
  constexpr bool inside() const { return inside_; }

 private:
  bool inside_;
};
#define ZWECK_INTERNAL_OUTSIDE                        \
  [[maybe_unused]] zweck::internal::Outside outside = \
      zweck::internal::NamesATransaction(std::source_location::current().function_name())
#define ZWECK_INTERNAL_ONLY_OUTSIDE                                                               \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wgcc-compat\"")           \
      __attribute__((diagnose_if(outside.inside(), ZWECK_INTERNAL_NOT_INSIDE, "error"))) _Pragma( \
          "clang diagnostic pop")

#else

template <Name kSentence>
void Refuse() {}

class Outside {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a default argument
  consteval Outside(std::source_location where = std::source_location::current()) {
    if (NamesATransaction(where.function_name())) Refuse<ZWECK_INTERNAL_NOT_INSIDE>();
  }
};
#define ZWECK_INTERNAL_OUTSIDE [[maybe_unused]] zweck::internal::Outside outside = {}
#define ZWECK_INTERNAL_ONLY_OUTSIDE

#endif

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_OUTSIDE_H_
