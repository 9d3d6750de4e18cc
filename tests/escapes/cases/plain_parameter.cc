// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands a phone number on as a plain text.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data

#include "tests/escapes/policy.h"

namespace acme {

bool Call(const std::string& phone_number) { return !phone_number.empty(); }

}  // namespace acme
