// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes the price list as CSV, in one step, by a file that is renamed.
// Unseen: found
// Author: has not read the checks, and came third

#include <absl/strings/str_format.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Price {
  std::string article;
  std::string name;
  int cents = 0;
};

std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

bool WritePriceList(const std::vector<Price>& prices, const std::string& path) {
  const std::string unfinished = path + ".new";
  std::ofstream file(unfinished, std::ios::trunc);
  for (const Price& price : prices) {
    file << Quoted(price.article) << ',' << Quoted(price.name) << ','
         << absl::StrFormat("%d.%02d", price.cents / 100, price.cents % 100) << '\n';
  }
  file.close();
  return file.good() && std::rename(unfinished.c_str(), path.c_str()) == 0;
}

}  // namespace acme
