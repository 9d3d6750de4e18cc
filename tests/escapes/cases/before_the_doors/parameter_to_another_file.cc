// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives a parameter to what looks for the record, in another file.
// Author: writes the checks

#include <httplib.h>

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

absl::StatusOr<Customer> LookUp(const std::string& number);
struct Directory {
  virtual ~Directory() = default;
  virtual absl::StatusOr<Customer> Find(const std::string& number) = 0;
};

std::string BearerOf(const httplib::Request& request) {
  const std::string header = request.get_header_value("Authorization");
  return header.starts_with("Bearer ") ? header.substr(7) : std::string();
}

int Show(const httplib::Request& request, Directory& directory) {
  if (BearerOf(request).empty()) return 401;
  if (LookUp(request.get_param_value("number")).ok()) return 200;
  return directory.Find(request.get_param_value("number")).ok() ? 200 : 404;
}

}  // namespace acme
