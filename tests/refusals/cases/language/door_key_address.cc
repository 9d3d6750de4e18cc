// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A pointer to a key, which would outlive it.

#include "tests/refusals/policy.h"

namespace acme {

struct Keeper {
  const zweck::DoorKey* kept = nullptr;
#ifdef ACCEPT
  absl::Status Send(const zweck::DoorKey& door, OpenTransport<InvoiceMailer>& inner) {
    return inner.Send(door, "");
  }
#else
  // refused(gcc): use of deleted function 'const zweck::DoorKey* zweck::DoorKey::operator&() const'
  // refused(clang): overload resolution selected deleted operator '&'
  absl::Status Send(const zweck::DoorKey& door, OpenTransport<InvoiceMailer>& inner) {
    kept = &door;
    return inner.Send(door, "");
  }
#endif
};

}  // namespace acme
