// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: the context of a system_error is a path with the buyer's number.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "tests/escapes/others/policy.h"

namespace acme {

void MakeFolder(const std::string& root, const Buyer& buyer) {
  const std::string path = root + "/" + buyer.number.Use<DeliverOrder>();
  if (::mkdir(path.c_str(), 0700) != 0) {
    throw std::system_error(errno, std::generic_category(), path);
  }
}

}  // namespace acme
