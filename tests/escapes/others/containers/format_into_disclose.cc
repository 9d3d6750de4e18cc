// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: formats a letter from locals inside of Disclose.
// Author: has not read the checks

#include <absl/strings/str_format.h>
#include <cpr/cpr.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status OrderPickUp(const Buyer& buyer, absl::CivilDay day) {
  const Address& from = buyer.address.Use<DeliverOrder>();
  const long code = zweck::Disclose<Courier>(
      buyer.name, from.street, from.city,
      [day](const std::string& name, const std::string& street, const std::string& city) {
        const std::string text = absl::StrFormat("%s\n%s\n%s\n", name, street, city);
        return cpr::Post(cpr::Url{"https://api.parcel.example/pick-up"},
                         cpr::Payload{{"from", text}, {"day", absl::FormatCivilTime(day)}})
            .status_code;
      });
  return code / 100 == 2 ? absl::OkStatus() : absl::UnavailableError("the courier is away");
}

}  // namespace acme
