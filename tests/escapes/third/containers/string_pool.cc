// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: interns a name in a pool of texts that is never emptied.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <string>
#include <string_view>
#include <unordered_set>

#include "tests/escapes/others/policy.h"

namespace acme {

class StringPool {
 public:
  static StringPool& Shared() {
    static auto* const kPool = new StringPool();
    return *kPool;
  }
  std::string_view Intern(const std::string& text) { return *texts_.insert(text).first; }

 private:
  std::unordered_set<std::string> texts_;
};

std::size_t Initials(const Buyer& buyer) {
  const std::string_view name = StringPool::Shared().Intern(buyer.name.Use<DeliverOrder>());
  std::size_t words = 0;
  bool between = true;
  for (const char c : name) {
    if (between && c != ' ') ++words;
    between = c == ' ';
  }
  return words;
}

}  // namespace acme
