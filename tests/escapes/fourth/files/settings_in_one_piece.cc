// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes settings into a new file, and puts it in the place of the old one.
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Settings {
  int loan_days = 28;
  int renewals = 3;
  bool reminders = true;
};

bool Save(const Settings& settings, const std::string& path) {
  const std::string fresh = path + ".new";
  {
    std::ofstream out(fresh, std::ios::trunc);
    out << "loan_days=" << settings.loan_days << '\n'
        << "renewals=" << settings.renewals << '\n'
        << "reminders=" << std::boolalpha << settings.reminders << '\n';
    if (!out.flush()) return false;
  }
  return std::rename(fresh.c_str(), path.c_str()) == 0;
}

}  // namespace acme
