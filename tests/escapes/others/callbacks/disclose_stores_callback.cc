// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a callback of Disclose hands the value to a task that runs when Disclose is long over.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <functional>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

std::vector<std::function<void()>> pending;

void Later(const Subscription& reader, void (*send)(const std::string&)) {
  zweck::Disclose<NewsletterMail>(
      reader.email, [send](const std::string& to) { pending.push_back([to, send] { send(to); }); });
}

}  // namespace acme
