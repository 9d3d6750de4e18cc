// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds mails that wait, with name and address, in a struct that is no category.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data
// Author: has not read the checks, and came third

#include <deque>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct OutgoingMail {
  std::string recipient_email;
  std::string recipient_name;
  std::string text;
  int attempts = 0;
};

class Outbox {
 public:
  void Thank(const Buyer& buyer) {
    waiting_.push_back({.recipient_email = buyer.email.Use<DeliverOrder>(),
                        .recipient_name = buyer.name.Use<DeliverOrder>(),
                        .text = "Thank you for your order."});
  }
  std::size_t size() const { return waiting_.size(); }
  void Drop() {
    if (!waiting_.empty()) waiting_.pop_front();
  }

 private:
  std::deque<OutgoingMail> waiting_;
};

}  // namespace acme
