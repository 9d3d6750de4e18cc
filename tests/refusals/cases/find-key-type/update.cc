// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An update of a record with a key of another type.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2));
}
#else
// refused: zweck[find-key-type]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, 7, zweck::Set(&Letter::pages, 2));
}
#endif

}  // namespace acme
