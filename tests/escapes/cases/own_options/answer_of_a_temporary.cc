// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads an answer that is gone.
// Stopped by: clang-tidy
// Finding: zweck-dangling
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Length(const Customer& customer) {
  const std::string& text = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer))->bytes();
  return text.size();
}

}  // namespace acme
