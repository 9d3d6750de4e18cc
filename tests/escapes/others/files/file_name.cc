// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a file after the account.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <filesystem>
#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

void Lock(const std::filesystem::path& folder, const Login& login) {
  std::filesystem::create_directories(folder);
  std::ofstream{folder / (login.account.Use<ProtectAccount>() + ".lock")} << "locked\n";
}

}  // namespace acme
