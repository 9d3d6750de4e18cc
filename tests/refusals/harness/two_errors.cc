// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused twice, and each error has its own text; both lines have the shorter one.

#ifdef ACCEPT
static_assert(true, "reason");
#else
static_assert(false, "reason");         // refused: reason
static_assert(false, "second reason");  // refused: second reason
#endif
