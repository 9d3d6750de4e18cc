// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: posts the value.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <curl/curl.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
