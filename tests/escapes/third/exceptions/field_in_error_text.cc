// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts a field into the text of an error, as one does with any other string.
// Stopped by: compiler
// Finding: zweck[field-print]
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status CheckParcel(const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  if (address.postal_code.Use<DeliverOrder>().size() == 5) return absl::OkStatus();
  return absl::FailedPreconditionError(
      absl::StrCat("the parcel to ", buyer.name, " has no postal code"));
}

absl::Status ShipChecked(const Buyer& buyer, CourierHttp& http) {
  absl::Status sound = CheckParcel(buyer);
  if (!sound.ok()) return sound;
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), http);
}

}  // namespace acme
