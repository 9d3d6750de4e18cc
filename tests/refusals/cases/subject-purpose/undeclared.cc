// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whom to advertise to is not what the address is for.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
using Why = SendInvoice;
#else
// refused: zweck[subject-purpose]
using Why = Advertise;
#endif

absl::Status Each(PeopleStore& store) {
  return zweck::ForEachSubject<Members, kind::EmailAddress, Why>(
      store, [](const std::string&, absl::Time) { return absl::OkStatus(); });
}

}  // namespace acme
