// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category, where a table of it is meant.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Member>>>(store,
                                                                  Who<kind::EmailAddress>{mail})
      .status();
}
#else
// refused: zweck[tables-table]
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Member>>(store, Who<kind::EmailAddress>{mail}).status();
}
#endif

}  // namespace acme
