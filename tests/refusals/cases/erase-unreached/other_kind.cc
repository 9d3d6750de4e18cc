// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A person has several ids, and the table knows another one.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::EmailAddress>{mail},
                                      Who<kind::AccountId>{mail})
      .status();
}
#else
// refused: zweck[erase-unreached]
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::AccountId>{mail}).status();
}
#endif

}  // namespace acme
