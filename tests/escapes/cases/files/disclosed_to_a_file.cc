// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes a letter to the printer's file, in Disclose.
// Author: writes the checks

#include <fstream>

#include "tests/escapes/policy.h"

namespace acme {

struct Printer {
  static constexpr zweck::SinkInfo kInfo{.id = "printer", .description = "Prints letters"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
bool Print(const Customer& customer) {
  return zweck::Disclose<Printer>(customer.name, [](const std::optional<std::string>& name) {
    std::ofstream letter("/var/spool/acme/letter.txt");
    letter << "Dear " << name.value_or("customer") << "\n";
    return letter.good();
  });
}

}  // namespace acme
