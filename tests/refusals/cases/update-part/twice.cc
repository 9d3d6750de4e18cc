// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One field is set to two values.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2),
                                            zweck::Set(&Letter::copies, 3));
}
#else
// refused: zweck[update-part]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2),
                                            zweck::Set(&Letter::pages, 3));
}
#endif

}  // namespace acme
