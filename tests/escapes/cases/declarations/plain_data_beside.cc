// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts a remark beside a record.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Conversation {
  Customer customer;
  std::string remark;
};
bool Has(const Conversation& conversation) { return !conversation.remark.empty(); }

}  // namespace acme
