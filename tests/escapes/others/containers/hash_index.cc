// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps plain hashes of addresses for ever; who has a list of addresses can match them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <functional>
#include <unordered_set>

#include "tests/escapes/others/policy.h"

namespace acme {

std::unordered_set<std::size_t> known_readers;

bool IsNew(const Subscription& reader) {
  return known_readers.insert(std::hash<std::string>{}(reader.email.Use<SendNewsletter>())).second;
}

}  // namespace acme
