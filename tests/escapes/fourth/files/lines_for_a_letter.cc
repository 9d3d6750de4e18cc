// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes the lines of a letter in a stream in memory, and hands them over at the door.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <functional>
#include <sstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

using PrintLetter = std::function<absl::Status(const std::string& lines)>;

std::string Lines(const std::string& name, const std::string& street, const std::string& code,
                  const std::string& city) {
  std::ostringstream lines;
  lines << name << '\n' << street << '\n' << code << ' ' << city << '\n';
  return std::move(lines).str();
}

absl::Status Charge(const Borrower& borrower, const PrintLetter& print) {
  const std::optional<Address>& home = borrower.address.Use<CollectFees>();
  if (!home.has_value()) return absl::NotFoundError("borrower: address is missing");
  return zweck::Disclose<FeeLetter>(
      borrower.name, home->street, home->postal_code, home->city,
      [&](const std::string& name, const std::string& street, const std::string& code,
          const std::string& city) { return print(Lines(name, street, code, city)); });
}

}  // namespace acme
