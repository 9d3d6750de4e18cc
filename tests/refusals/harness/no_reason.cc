// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused, and does not say why.

#ifdef ACCEPT
static_assert(true, "reason");
#else
static_assert(false, "reason");
#endif
