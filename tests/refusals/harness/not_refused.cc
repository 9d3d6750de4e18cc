// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Compiles although it should be refused.

static_assert(true, "reason");  // refused: reason
