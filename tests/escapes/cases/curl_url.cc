// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the value into an address.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <curl/curl.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, CURL* curl) {
  const std::string url = "https://ads.example/?m=" + customer.email.Use<ContactCustomer>();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
}

}  // namespace acme
