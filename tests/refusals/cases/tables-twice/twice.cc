// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One table, named twice.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Members>(store, Who<kind::EmailAddress>{mail}).status();
}
#else
// refused: zweck[tables-twice]
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Member>, Table<InvoiceTable, Member>>>(
             store, Who<kind::EmailAddress>{mail})
      .status();
}
#endif

}  // namespace acme
