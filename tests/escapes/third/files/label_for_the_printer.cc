// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes an address into a temporary file that the label printer takes up.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

bool PrintLabel(const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  std::string label = buyer.name.Use<DeliverOrder>();
  label.append("\n").append(address.street.Use<DeliverOrder>());
  label.append("\n").append(address.postal_code.Use<DeliverOrder>());
  label.append(" ").append(address.city.Use<DeliverOrder>()).append("\f");

  char path[] = "/var/spool/labels/XXXXXX";
  const int file = mkstemp(path);
  if (file < 0) return false;
  const ssize_t written = write(file, label.data(), label.size());
  close(file);
  return written == static_cast<ssize_t>(label.size());
}

}  // namespace acme
