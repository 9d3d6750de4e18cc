// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// With other text, which is turned around.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Go(const zweck::Body& body, const std::string& text) { return body.size() != text.size(); }
#else
// refused: zweck[body-compare]
bool Go(const zweck::Body& body, const std::string& text) { return text != body; }
#endif

}  // namespace acme
