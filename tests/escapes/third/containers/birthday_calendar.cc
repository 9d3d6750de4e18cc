// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects the days on which buyers were born, to congratulate them with an offer.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <map>
#include <string>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

class BirthdayCalendar {
 public:
  absl::Status Fill(zweck::SqliteStore& store) {
    return zweck::ForEach<BuyerTable, Buyer>(store, [this](const Buyer& buyer) {
      const std::optional<absl::CivilDay>& born = buyer.born.Use<DeliverOrder>();
      if (born.has_value()) {
        days_.emplace(std::pair(born->month(), born->day()), buyer.number.Use<DeliverOrder>());
      }
      return absl::OkStatus();
    });
  }

  std::size_t OffersOn(absl::CivilDay today) const {
    return days_.count(std::pair(today.month(), today.day()));
  }

 private:
  std::multimap<std::pair<int, int>, std::string> days_;
};

}  // namespace acme
