// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is kept about a person, sent within a transaction that may run again.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
absl::Status Show(const std::string& mail, PeopleStore& store,
                  OpenTransport<ToTheMember>& transport) {
  return zweck::ExportSubject<Members>(store, Who<kind::EmailAddress>{mail}, transport).status();
}
#else
// refused: zweck[transact-door]
absl::Status Show(const std::string& mail, PeopleStore& store,
                  OpenTransport<ToTheMember>& transport) {
  return zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::ExportSubject<Members>(inside, Who<kind::EmailAddress>{mail}, transport).status();
  });
}
#endif

}  // namespace acme
