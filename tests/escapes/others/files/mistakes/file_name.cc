// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a file after the account.
// Leaves: yes

#include <filesystem>
#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

void Lock(const std::filesystem::path& folder, const Login& login) {
  std::filesystem::create_directories(folder);
  std::ofstream{folder / (login.account.Use<ProtectAccount>() + ".lock")} << "locked\n";
}

}  // namespace acme
