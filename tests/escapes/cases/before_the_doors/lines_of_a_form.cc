// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a form apart into a list that lives on.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <string_view>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

class Lines {
 public:
  void Read(std::string_view form) {
    while (!form.empty()) {
      const std::size_t end = form.find('&');
      parts_.emplace_back(form.substr(0, end));
      form = end == std::string_view::npos ? std::string_view() : form.substr(end + 1);
    }
  }
  void Fill(Customer& customer) const {
    customer.number = parts_[0];
    customer.email = parts_.at(1);
  }

 private:
  std::vector<std::string> parts_;
};

}  // namespace acme
