// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a view model keeps copies of values in its members.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <string>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Card {
  explicit Card(const Buyer& buyer)
      : title(buyer.name.Use<DeliverOrder>()),
        line(buyer.address.Use<DeliverOrder>().city.Use<DeliverOrder>()),
        born(buyer.born.Use<DeliverOrder>()) {}

  std::string title;
  std::string line;
  std::optional<absl::CivilDay> born;
};

class Wall {
 public:
  void Pin(const Buyer& buyer) { cards_.push_back(Card(buyer)); }

 private:
  std::vector<Card> cards_;
};

}  // namespace acme
