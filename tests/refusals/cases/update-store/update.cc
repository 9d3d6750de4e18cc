// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that only replaces records.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2));
}
#else
// refused: zweck[update-store]
absl::Status Write(AskedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2));
}
#endif

}  // namespace acme
