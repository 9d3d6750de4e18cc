// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: collects what a test sends, of made-up people.
// Author: writes the checks

#include <catch2/catch.hpp>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

struct Recorded {
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) {
    sent.emplace_back(bytes);
    return absl::OkStatus();
  }
  std::vector<std::string> sent;
};

TEST_CASE("a record is written as one object") {
  Customer ada;
  ada.email = "ada@example.com";
  Recorded recorded;
  REQUIRE(recorded.sent.empty());
  CHECK(ada.email.Use<ContactCustomer>() == "ada@example.com");
}

}  // namespace acme
