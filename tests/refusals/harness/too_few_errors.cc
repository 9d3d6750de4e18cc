// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused once, where it says twice.

#ifdef ACCEPT
static_assert(true, "reason");
#else
static_assert(false, "reason");  // refused: reason
#endif
// refused: reason
