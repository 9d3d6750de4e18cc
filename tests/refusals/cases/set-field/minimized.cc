// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sets a field that Minimize leaves out of this table.

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
  return zweck::Update<Archive, zweck::Minimized<Letter, Archive>>(store, "a",
                                                                   zweck::Set(&Letter::pages, 2));
}
#else
// refused: zweck[set-field]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<Archive, zweck::Minimized<Letter, Archive>>(store, "a",
                                                                   zweck::Set(&Letter::email, "x"));
}
#endif

}  // namespace acme
