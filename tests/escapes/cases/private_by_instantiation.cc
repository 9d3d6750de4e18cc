// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gets the private member by an explicit instantiation, where access is not checked.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

template <auto kMember>
struct Rob {
  friend const std::string& Robbed(const decltype(Customer::email)& field) {
    return field.*kMember;
  }
};
template struct Rob<&decltype(Customer::email)::value_>;

}  // namespace acme
