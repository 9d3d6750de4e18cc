// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By absl::StrCat.

#include "tests/refusals/policy.h"

#include <absl/strings/str_cat.h>

namespace acme {

#ifdef ACCEPT
std::string Go(const zweck::Body& body) { return absl::StrCat(body.size()); }
#else
// refused: zweck[body-print]
std::string Go(const zweck::Body& body) { return absl::StrCat("got ", body); }
#endif

}  // namespace acme
