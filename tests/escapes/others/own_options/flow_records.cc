// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes down which flows the program has.
// Author: has not read the checks

#include <zweck/flow/registry.h>

#include <fstream>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

int Main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == "--flows") {
    std::ofstream(argv[2], std::ios::binary) << zweck::FlowRecords();
    return 0;
  }
  std::cerr << "usage: shop --flows FILE\n";
  return 2;
}

}  // namespace acme
