// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Somebody, by a text that may be anything.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::EmailAddress>{mail}).status();
}
#else
// refused: zweck[subject-who]
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, mail).status();
}
#endif

}  // namespace acme
