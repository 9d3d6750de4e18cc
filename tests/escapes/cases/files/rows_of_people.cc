// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes plain rows to a file that are called like people.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <fstream>
#include <string>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

struct Guest {
  std::string name;
  int room = 0;
};

void Write(const std::vector<Guest>& guests) {
  std::ofstream file("guests.csv");
  for (const Guest& guest : guests) file << guest.name << ',' << guest.room << '\n';
}

}  // namespace acme
