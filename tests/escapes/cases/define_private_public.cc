// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens what is private before the library is read.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Alone.

#include <absl/functional/function_ref.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <boost/hana/tuple.hpp>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#define private public
#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take(const Customer& customer) { return customer.email.value_.size(); }

}  // namespace acme
