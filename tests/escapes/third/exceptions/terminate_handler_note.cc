// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: notes whose record is worked on in a buffer, which the terminate handler prints.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "tests/escapes/others/policy.h"

namespace acme {

char g_working_on[128] = "nothing";

void InstallHandler() {
  std::set_terminate([] {
    std::fprintf(stderr, "died while working on %s\n", g_working_on);
    std::abort();
  });
}

absl::Status KeepAll(const std::vector<Buyer>& buyers, zweck::SqliteStore& store) {
  for (const Buyer& buyer : buyers) {
    std::snprintf(g_working_on, sizeof g_working_on, "buyer %s",
                  buyer.number.Use<DeliverOrder>().c_str());
    absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
    if (!kept.ok()) return kept;
  }
  std::snprintf(g_working_on, sizeof g_working_on, "nothing");
  return absl::OkStatus();
}

}  // namespace acme
