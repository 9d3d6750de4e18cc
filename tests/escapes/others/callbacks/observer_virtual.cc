// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells observers by a virtual call who bought; one of them prints.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <iostream>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct OrderObserver {
  virtual ~OrderObserver() = default;
  virtual void OnOrder(const std::string& customer) = 0;
};

struct ConsoleObserver : OrderObserver {
  void OnOrder(const std::string& customer) override { std::cout << customer << " bought\n"; }
};

class Orders {
 public:
  void Add(OrderObserver* observer) { observers_.push_back(observer); }
  void Place(const Buyer& buyer) {
    for (OrderObserver* each : observers_) each->OnOrder(buyer.number.Use<DeliverOrder>());
  }

 private:
  std::vector<OrderObserver*> observers_;
};

}  // namespace acme
