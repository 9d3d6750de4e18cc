// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: says by optional and variant how the courier announces himself, inside of Disclose.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <parcels/messages.h>

#include <optional>
#include <string>
#include <variant>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Ring {
  int minutes_before;
};
struct Text {
  std::string to;
  std::string what;
};
using Announcement = std::variant<Ring, Text>;

Announcement Announce(const std::optional<std::string>& phone, absl::string_view name) {
  if (!phone || phone->starts_with("0900")) return Ring{.minutes_before = 5};
  return Text{.to = *phone, .what = absl::StrCat("A parcel for ", name, " in an hour.")};
}

bool TellTheBuyer(const Buyer& buyer, parcels::Messages& sms) {
  return zweck::Disclose<Courier>(
      buyer.phone, buyer.name,
      [&sms](const std::optional<std::string>& phone, const std::string& name) {
        const Announcement announcement = Announce(phone, name);
        const Text* text = std::get_if<Text>(&announcement);
        return text == nullptr || sms.Send(text->to, text->what);
      });
}

}  // namespace acme
