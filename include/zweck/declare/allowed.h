// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why your own store or transport may keep and send what the doors hand to it. The compiler does
// not use it: the module for clang-tidy follows what such a class gets, and reports each place
// where it leaves, unless the class has a member type Egress that is an Allowed.

#ifndef ZWECK_DECLARE_ALLOWED_H_
#define ZWECK_DECLARE_ALLOWED_H_

#include <string_view>

#include "zweck/declare/name.h"

namespace zweck {

// Says where the data goes, and why that is fine: "a file on this machine, which only our auditors
// read". The reason must not be empty.
template <Name kWhy>
struct Allowed {
  static constexpr std::string_view kReason = kWhy.view();
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_ALLOWED_H_
