// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why a store or a transport of one's own may keep and send what the doors hand to it. It changes
// nothing for the compiler: the module for clang-tidy follows what such a class gets, and each way
// out of there is a finding, unless the class has a member type Egress that is an Allowed.

#ifndef ZWECK_DECLARE_ALLOWED_H_
#define ZWECK_DECLARE_ALLOWED_H_

#include <string_view>

#include "zweck/declare/name.h"

namespace zweck {

// Says where it goes, and why that is fine: "a file on this machine, which our auditors alone
// read". An empty reason is none.
template <Name kWhy>
struct Allowed {
  static constexpr std::string_view kReason = kWhy.view();
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_ALLOWED_H_
