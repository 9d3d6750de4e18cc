// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: builds the address of a request from parts, one of them a card's number, and asks a
//   partner.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Url {
 public:
  explicit Url(std::string path) : text_(std::move(path)) {}
  Url& With(const std::string& name, const std::string& value) {
    text_ += (first_ ? '?' : '&') + name + '=' + value;
    first_ = false;
    return *this;
  }
  const std::string& str() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

bool HasDebtsElsewhere(httplib::Client& partner, const Borrower& borrower) {
  const Url url = Url("/debts").With("v", "2").With("card", borrower.card.Use<CollectFees>());
  const httplib::Result result = partner.Get(url.str());
  return result && result->status == 200;
}

}  // namespace acme
