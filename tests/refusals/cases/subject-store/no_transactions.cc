// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that can be asked, and not changed in one step.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::EmailAddress>{mail}).status();
}
#else
// refused: zweck[subject-store]
absl::Status Forget(const std::string& mail, ChangedStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::EmailAddress>{mail}).status();
}
#endif

}  // namespace acme
