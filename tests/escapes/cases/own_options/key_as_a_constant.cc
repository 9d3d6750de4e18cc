// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: seals with a key that is a constant.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sealing_key.h>

#include "tests/escapes/policy.h"

namespace acme {

constexpr char kKey[] = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

absl::StatusOr<zweck::SealingKey> Key() { return zweck::SealingKey::FromBase64(kKey); }

}  // namespace acme
