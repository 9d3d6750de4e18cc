// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tells the buyer by text message when the parcel comes, through Disclose.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>
#include <absl/time/time.h>
#include <parcels/messages.h>

#include <optional>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string Digits(const std::string& phone) {
  return absl::StrReplaceAll(phone, {{" ", ""}, {"-", ""}, {"/", ""}});
}

std::string When(absl::Time comes) {
  return absl::FormatTime("%A, %H:%M", comes, absl::UTCTimeZone());
}

// True if there was a number, and the message is on its way.
bool TellWhen(parcels::Messages& sms, const Buyer& buyer, absl::Time comes) {
  return zweck::Disclose<Courier>(buyer.phone, [&](const std::optional<std::string>& phone) {
    if (!phone.has_value() || phone->size() < 6) return false;
    const std::string text = absl::StrCat("Your bicycle comes on ", When(comes), ".");
    return sms.Send(Digits(*phone), text);
  });
}

}  // namespace acme
