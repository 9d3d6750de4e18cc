// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Refused as it says, but its twin does not compile.

static_assert(false, "reason");  // refused: reason
