// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects lines about loans in memory, and writes them to a temporary file with
//   write().
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <stdlib.h>
#include <unistd.h>

#include <sstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int Spool(const std::vector<Loan>& loans) {
  std::ostringstream lines;
  for (const Loan& loan : loans) {
    lines << loan.number.Use<RemindOfReturn>() << ' ' << loan.card.Use<RemindOfReturn>() << '\n';
  }
  const std::string text = lines.str();
  char path[] = "/tmp/loans-XXXXXX";
  const int file = mkstemp(path);
  if (file < 0) return -1;
  const ssize_t written = write(file, text.data(), text.size());
  close(file);
  return static_cast<int>(written);
}

}  // namespace acme
