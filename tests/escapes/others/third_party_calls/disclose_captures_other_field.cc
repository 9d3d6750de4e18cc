// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: captures a birthday in the callback of Disclose, which was not asked for it.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>
#include <cpr/cpr.h>

#include "tests/escapes/others/policy.h"

namespace acme {

long SendWithAge(const Buyer& buyer, absl::CivilDay today) {
  const std::optional<absl::CivilDay> born = buyer.born.Use<DeliverOrder>();
  return zweck::Disclose<Courier>(buyer.name, [&](const std::string& name) {
    const auto years = born ? today.year() - born->year() : 0;
    return cpr::Post(cpr::Url{"https://api.parcel.example/v1/age-check"},
                     cpr::Payload{{"name", name}, {"years", absl::StrCat(years)}})
        .status_code;
  });
}

}  // namespace acme
