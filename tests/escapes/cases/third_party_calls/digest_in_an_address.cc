// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks for a portrait by the digest of an address.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: writes the checks

#include <absl/strings/escaping.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/string_view.h>
#include <openssl/sha.h>
#include <sentry.h>

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

std::string Portrait(const std::string& address) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(address.data()), address.size(), digest);
  const absl::string_view bytes(reinterpret_cast<const char*>(digest), sizeof digest);
  return absl::StrCat("https://portraits.example/", absl::BytesToHexString(bytes));
}

void Note(const Customer& customer) {
  sentry_set_tag("portrait", Portrait(customer.email.Use<ContactCustomer>()).c_str());
}

}  // namespace acme
