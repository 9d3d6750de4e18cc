// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes who comes to an event into a table for a spreadsheet.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool ExportVisitors(const std::vector<SignUp>& all, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  std::fputs("name;email;seats\n", file);
  for (const SignUp& one : all) {
    std::fprintf(file, "%s;%s;%d\n", one.name.Use<RunEvents>().c_str(),
                 one.email.Use<RunEvents>().c_str(), one.seats.Use<RunEvents>());
  }
  return std::fclose(file) == 0;
}

}  // namespace acme
