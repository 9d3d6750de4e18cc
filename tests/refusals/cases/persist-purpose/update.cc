// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An update of a category that has a field for no purpose of the table.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

struct Archive {
  static constexpr zweck::SinkInfo kInfo{.id = "archive", .description = "Old letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = Acme;
};

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2));
}
#else
// refused: zweck[persist-purpose]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<Archive, Letter>(store, "a", zweck::Set(&Letter::pages, 2));
}
#endif

}  // namespace acme
