// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused as it says.

#ifdef ACCEPT
static_assert(true, "reason");
#else
static_assert(false, "reason");  // refused: static assertion failed: reason
#endif
