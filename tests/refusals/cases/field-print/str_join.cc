// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrJoin of fields.

#include "tests/refusals/policy.h"

#include <absl/strings/str_join.h>
#include <vector>

namespace acme {

#ifdef ACCEPT
std::string Line(const std::vector<std::string>& emails) { return absl::StrJoin(emails, ", "); }
#else
// refused: zweck[field-print]
std::string Line(const std::vector<decltype(Customer::email)>& emails) {
  return absl::StrJoin(emails, ", ");
}
#endif

}  // namespace acme
