// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A function that takes no time.

#include "tests/refusals/people.h"

namespace acme {

absl::Status Each(PeopleStore& store) {
#ifdef ACCEPT
  return zweck::ForEachSubject<Members, kind::EmailAddress, SendInvoice>(
      store, [](const std::string&, absl::Time) { return absl::OkStatus(); });
#else
  // refused: zweck[subject-callback]
  return zweck::ForEachSubject<Members, kind::EmailAddress, SendInvoice>(
      store, [](const std::string&) { return absl::OkStatus(); });
#endif
}

}  // namespace acme
