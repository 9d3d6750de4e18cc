// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused as it says, but its twin draws a warning.

#ifdef ACCEPT
void Warns() { int unused = 0; }
#else
static_assert(false, "reason");  // refused: reason
#endif
