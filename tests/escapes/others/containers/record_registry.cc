// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sessions hold whole logins as shared pointers, for as long as the program runs.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: has not read the checks

#include <memory>
#include <mutex>
#include <unordered_map>

#include "tests/escapes/others/policy.h"

namespace acme {

class Sessions {
 public:
  static Sessions& Instance() {
    static Sessions sessions;
    return sessions;
  }
  void Open(const std::string& token, Login login) {
    const std::lock_guard lock(mutex_);
    open_[token] = std::make_shared<const Login>(std::move(login));
  }
  std::shared_ptr<const Login> Get(const std::string& token) {
    const std::lock_guard lock(mutex_);
    const auto it = open_.find(token);
    return it == open_.end() ? nullptr : it->second;
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const Login>> open_;
};

}  // namespace acme
