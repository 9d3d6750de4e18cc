// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts a record to another category.
// Stopped by: compiler
// Finding: no matching|could not convert

#include "tests/escapes/policy.h"

namespace acme {

Lead Make(const Customer& customer) { return static_cast<Lead>(customer); }

}  // namespace acme
