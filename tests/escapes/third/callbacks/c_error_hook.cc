// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the phone number to a hook that some other module has set.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <cctype>
#include <optional>

#include "tests/escapes/others/policy.h"

namespace acme {

using ErrorHook = void (*)(const char* what, const char* detail);
ErrorHook g_error_hook = nullptr;

bool OnlyDigits(const std::string& text) {
  for (const char c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0 && c != '+' && c != ' ') return false;
  }
  return true;
}

bool PhoneIsSound(const Buyer& buyer) {
  const std::optional<std::string>& phone = buyer.phone.Use<DeliverOrder>();
  if (!phone.has_value() || OnlyDigits(*phone)) return true;
  if (g_error_hook != nullptr) g_error_hook("odd phone number", phone->c_str());
  return false;
}

}  // namespace acme
