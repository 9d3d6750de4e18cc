// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: ends the program by a stream that says for whom there was no address.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <cstdlib>
#include <iostream>
#include <sstream>

#include "tests/escapes/others/policy.h"

namespace acme {

class Fatal {
 public:
  Fatal() = default;
  Fatal(const Fatal&) = delete;
  Fatal& operator=(const Fatal&) = delete;
  [[noreturn]] ~Fatal() {
    std::cerr << text_.str() << std::endl;
    std::abort();
  }

  template <class T>
  Fatal& operator<<(const T& part) {
    text_ << part;
    return *this;
  }

 private:
  std::ostringstream text_;
};

std::size_t LabelLines(const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  if (address.city.Use<DeliverOrder>().empty()) {
    Fatal() << "no town, customer " << buyer.number.Use<DeliverOrder>();
  }
  return address.street.Use<DeliverOrder>().empty() ? 1 : 2;
}

}  // namespace acme
