// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line
// A program that declares its data declares each address.

#include <string>

#include "tests/tidy/policy.h"

namespace acme {
namespace {

struct Endpoint {
  std::string ipaddr;  // finds: member `ipaddr` of `Endpoint` is called like personal data (ip-address)
  int port;
};
void Connect(const std::string& remote_addr) { (void)remote_addr; }  // finds: (ip-address)

}  // namespace
}  // namespace acme
