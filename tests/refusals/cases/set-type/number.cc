// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number for a text.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::email, "x"));
}
#else
// refused: zweck[set-type]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::email, 7));
}
#endif

}  // namespace acme
