// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: beside the category stands a struct with the same data, without labels.
// Stopped by: clang-tidy
// Finding: zweck-raw-value|zweck-undeclared-personal-data
// Author: has not read the checks

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct BuyerRow {
  std::string number;
  std::string full_name;
  std::string email;
  std::string phone_number;
  absl::CivilDay date_of_birth;
};

BuyerRow ToRow(const Buyer& buyer) {
  BuyerRow row;
  row.number = buyer.number.Use<DeliverOrder>();
  row.full_name = buyer.name.Use<DeliverOrder>();
  row.email = buyer.email.Use<DeliverOrder>();
  row.phone_number = buyer.phone.Use<DeliverOrder>().value_or("");
  row.date_of_birth = buyer.born.Use<DeliverOrder>().value_or(absl::CivilDay());
  return row;
}

}  // namespace acme
