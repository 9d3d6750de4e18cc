// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: packs four letters of a name into an enumeration of an anonymous category.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

PageView Disguised(const Buyer& buyer, absl::CivilDay day) {
  std::int32_t letters = 0;
  for (char c : buyer.name.Use<DeliverOrder>().substr(0, 4)) letters = (letters << 8) | c;
  PageView view;
  view.day = day;
  view.page = static_cast<Page>(letters);
  return view;
}

}  // namespace acme
