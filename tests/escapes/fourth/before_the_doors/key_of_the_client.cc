// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: compares the key of another system that calls, and logs the path that it asked for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth
// Judged: a mistake, which its author called innocent: a path such as /borrowers/T-1
//   says who somebody is, so what was asked for is borrowed.

#include <httplib.h>

#include <cstdlib>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool SameText(const std::string& a, const std::string& b) {
  unsigned char differs = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    differs |= static_cast<unsigned char>(a[i] ^ b[i]);
  }
  return differs == 0;
}

bool MayCall(const httplib::Request& request, httplib::Response& response) {
  const char* key = std::getenv("CATALOGUE_KEY");
  if (key != nullptr && SameText(request.get_header_value("X-Api-Key"), key)) return true;
  std::cerr << request.path << ": wrong key\n";
  response.status = 401;
  return false;
}

}  // namespace acme
