// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: builds a label in a class that keeps the lines, and shows them to its caller.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <string>
#include <utility>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class LabelBuilder {
 public:
  LabelBuilder& To(std::string addressee) {
    lines_.push_back(std::move(addressee));
    return *this;
  }
  LabelBuilder& In(const std::string& street, const std::string& town) {
    lines_.push_back(street);
    lines_.push_back(town);
    return *this;
  }
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

LabelBuilder LabelOf(const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  LabelBuilder label;
  label.To(buyer.name.Use<DeliverOrder>())
      .In(address.street.Use<DeliverOrder>(), address.city.Use<DeliverOrder>());
  return label;
}

}  // namespace acme
