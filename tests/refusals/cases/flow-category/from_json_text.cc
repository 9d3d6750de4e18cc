// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Incoming JSON that goes into a text.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status In(std::string_view json) { return zweck::FromJson<Customer>(json).status(); }
#else
// refused: zweck[flow-category]
absl::Status In(std::string_view json) { return zweck::FromJson<std::string>(json).status(); }
#endif

}  // namespace acme
