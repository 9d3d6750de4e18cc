// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a text corrected by a service while it is read.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sentry.h>
#include <zweck/declare/reader.h>

#include "tests/escapes/policy.h"

namespace acme {

struct Corrected {
  static zweck::Reading FromText(std::string& text) {
    sentry_value_new_message_event(1, "form", text.c_str());
    return text.empty() ? zweck::Reading::kAbsent : zweck::Reading::kKept;
  }
};

}  // namespace acme
