// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the compiler that two purposes are the same.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Apart.

#include "tests/escapes/policy.h"

template <>
struct std::is_same<acme::ContactCustomer, acme::Advertise> : std::true_type {};
