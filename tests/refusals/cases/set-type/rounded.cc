// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number that would be rounded.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::weight, 2.5));
}
#else
// refused: zweck[set-type]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2.5));
}
#endif

}  // namespace acme
