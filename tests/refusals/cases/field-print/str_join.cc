// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrJoin of fields.

#include <absl/strings/str_join.h>

#include <vector>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const std::vector<std::string>& emails) { return absl::StrJoin(emails, ", "); }
#else
std::string Line(const std::vector<decltype(Customer::email)>& emails) {
  return absl::StrJoin(emails, ", ");
}
#endif

// refused: zweck[field-print]

}  // namespace acme
