// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an exception of its own carries the buyer's number to whoever catches it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <exception>
#include <string>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

class NoAddress : public std::exception {
 public:
  explicit NoAddress(std::string buyer) : buyer_(std::move(buyer)) {}
  const char* what() const noexcept override { return "a buyer without address"; }
  const std::string& buyer() const { return buyer_; }

 private:
  std::string buyer_;
};

void MustHaveAddress(const Buyer& b) {
  if (b.address.Use<DeliverOrder>().city.Use<DeliverOrder>().empty()) {
    throw NoAddress{b.number.Use<DeliverOrder>()};
  }
}

}  // namespace acme
