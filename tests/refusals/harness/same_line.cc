// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused twice, but one error line serves both texts.

#ifdef ACCEPT
static_assert(true, "one reason");
#else
static_assert(false, "one reason");  // refused: one
static_assert(false, "another");     // refused: reason
#endif
