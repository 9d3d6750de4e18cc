// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts a value into a bag of std::any that goes through all layers.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <any>
#include <map>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

class Context {
 public:
  void Set(const std::string& name, std::any value) { values_[name] = std::move(value); }
  template <class T>
  const T* Get(const std::string& name) const {
    const auto it = values_.find(name);
    return it == values_.end() ? nullptr : std::any_cast<T>(&it->second);
  }

 private:
  std::map<std::string, std::any> values_;
};

void Begin(Context& context, const Buyer& buyer) {
  context.Set("buyer.name", buyer.name.Use<DeliverOrder>());
  context.Set("buyer.since", buyer.last_order.Use<DeliverOrder>());
}

}  // namespace acme
