// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes an address into a temporary file for a tool that prints labels.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

void PrintLabel(const Buyer& buyer) {
  char path[] = "/tmp/labelXXXXXX";
  const int fd = mkstemp(path);
  const Address& address = buyer.address.Use<DeliverOrder>();
  for (const std::string* line :
       {&buyer.name.Use<DeliverOrder>(), &address.street.Use<DeliverOrder>(),
        &address.city.Use<DeliverOrder>()}) {
    if (write(fd, line->data(), line->size()) < 0 || write(fd, "\n", 1) < 0) break;
  }
  close(fd);
  if (std::system((std::string("lpr -r ") + path).c_str()) != 0) unlink(path);
}

}  // namespace acme
