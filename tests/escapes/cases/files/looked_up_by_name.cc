// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks the name server for the host of an address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <netdb.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Exists(const Customer& customer) {
  const std::string& mail = customer.email.Use<ContactCustomer>();
  const std::string host = mail.substr(mail.find('@') + 1);
  addrinfo* found = nullptr;
  const bool exists = getaddrinfo(host.c_str(), "25", nullptr, &found) == 0;
  if (found != nullptr) freeaddrinfo(found);
  return exists;
}

}  // namespace acme
