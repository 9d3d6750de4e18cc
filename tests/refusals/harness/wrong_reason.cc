// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused, but for another reason.

#ifdef ACCEPT
static_assert(true, "reason");
#else
static_assert(undeclared, "reason");  // refused: static assertion failed
#endif
