// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks the zone of a postal code up in a table, and chooses by it how to ship.
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>

#include <algorithm>
#include <array>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Zone {
  char from;
  char to;
  bool by_van;
};

constexpr std::array<Zone, 4> kZones = {
    {{'0', '1', false}, {'2', '4', true}, {'5', '7', true}, {'8', '9', false}}};

bool IsPostalCode(const std::string& code) {
  return code.size() == 5 && std::all_of(code.begin(), code.end(), absl::ascii_isdigit);
}

bool OwnVan(const Address& address) {
  const std::string& code = address.postal_code.Use<DeliverOrder>();
  if (!IsPostalCode(code)) return false;
  const auto zone = std::find_if(kZones.begin(), kZones.end(), [first = code.front()](Zone each) {
    return each.from <= first && first <= each.to;
  });
  return zone != kZones.end() && zone->by_van;
}

absl::Status ShipByZone(const Buyer& buyer, CourierHttp& http) {
  if (OwnVan(buyer.address.Use<DeliverOrder>())) return absl::OkStatus();
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), http);
}

}  // namespace acme
