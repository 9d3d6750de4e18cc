// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The text stands in the source line that the compiler repeats, and not on the error line.

#ifdef ACCEPT
static_assert(true, "right reason");
#else
static_assert(undeclared, "right reason");  // refused: right reason
#endif
