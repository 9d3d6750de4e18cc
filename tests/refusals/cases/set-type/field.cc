// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field is set to a value, which somebody used.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::Update<LetterTable, Letter>(
      store, "a", zweck::Set(&Letter::note, letter.note.Use<SendInvoice>()));
}
#else
// refused: zweck[set-type]
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::note, letter.note));
}
#endif

}  // namespace acme
