// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Calls a macro for each of up to 255 arguments. Used by ZWECK_CATEGORY and ZWECK_ENUM only.

#ifndef ZWECK_DECLARE_FOR_EACH_H_
#define ZWECK_DECLARE_FOR_EACH_H_

#include "zweck/language.h"

// macro(a) , macro(b) , ...
//
// A compiler keeps a place for every token each time that the token is scanned again: so this is a
// chain of 64, and only what is behind them has the chain scanned again.
#define ZWECK_INTERNAL_FOR_EACH(macro, ...) \
  __VA_OPT__(ZWECK_INTERNAL_RESCAN(ZWECK_INTERNAL_EACH0(macro, __VA_ARGS__)))
#define ZWECK_INTERNAL_EACH0(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH1(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH1(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH2(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH2(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH3(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH3(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH4(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH4(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH5(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH5(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH6(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH6(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH7(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH7(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH8(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH8(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH9(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH9(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH10(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH10(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH11(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH11(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH12(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH12(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH13(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH13(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH14(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH14(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH15(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH15(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH16(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH16(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH17(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH17(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH18(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH18(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH19(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH19(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH20(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH20(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH21(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH21(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH22(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH22(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH23(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH23(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH24(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH24(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH25(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH25(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH26(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH26(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH27(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH27(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH28(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH28(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH29(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH29(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH30(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH30(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH31(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH31(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH32(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH32(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH33(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH33(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH34(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH34(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH35(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH35(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH36(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH36(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH37(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH37(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH38(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH38(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH39(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH39(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH40(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH40(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH41(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH41(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH42(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH42(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH43(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH43(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH44(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH44(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH45(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH45(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH46(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH46(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH47(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH47(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH48(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH48(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH49(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH49(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH50(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH50(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH51(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH51(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH52(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH52(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH53(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH53(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH54(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH54(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH55(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH55(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH56(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH56(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH57(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH57(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH58(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH58(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH59(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH59(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH60(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH60(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH61(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH61(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH62(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH62(m, a, ...) m(a) __VA_OPT__(, ZWECK_INTERNAL_EACH63(m, __VA_ARGS__))
#define ZWECK_INTERNAL_EACH63(m, a, ...) \
  m(a) __VA_OPT__(, ZWECK_INTERNAL_AGAIN ZWECK_INTERNAL_PARENS(m, __VA_ARGS__))
#define ZWECK_INTERNAL_AGAIN() ZWECK_INTERNAL_EACH0
#define ZWECK_INTERNAL_PARENS ()
#define ZWECK_INTERNAL_RESCAN(...) \
  ZWECK_INTERNAL_RESCANX(ZWECK_INTERNAL_RESCANX(ZWECK_INTERNAL_RESCANX(__VA_ARGS__)))
#define ZWECK_INTERNAL_RESCANX(...) __VA_ARGS__

// A type that may stand in parentheses because it has commas: (Form<A, B>) is Form<A, B>.
#define ZWECK_INTERNAL_TYPE(type) ZWECK_INTERNAL_UNWRAP(ZWECK_INTERNAL_MARK type)
#define ZWECK_INTERNAL_MARK(...) ZWECK_INTERNAL_MARK __VA_ARGS__
#define ZWECK_INTERNAL_UNWRAP(...) ZWECK_INTERNAL_JOIN(__VA_ARGS__)
#define ZWECK_INTERNAL_JOIN(...) ZWECK_INTERNAL_NO##__VA_ARGS__
#define ZWECK_INTERNAL_NOZWECK_INTERNAL_MARK

#endif  // ZWECK_DECLARE_FOR_EACH_H_
