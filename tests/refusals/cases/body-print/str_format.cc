// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By absl::StrFormat.

#include "tests/refusals/policy.h"

#include <absl/strings/str_format.h>

namespace acme {

#ifdef ACCEPT
std::string Go(const zweck::Body& body) { return absl::StrFormat("%d", body.size()); }
#else
// refused: zweck[body-print]
std::string Go(const zweck::Body& body) { return absl::StrFormat("%s", body); }
#endif

}  // namespace acme
