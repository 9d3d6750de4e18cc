// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives a telephone number to a library for short messages inside the door, and logs its
//   code.
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <functional>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class ShortMessages {
 public:
  virtual ~ShortMessages() = default;
  virtual int Send(const std::string& number, const std::string& text) = 0;
};

absl::Status TextDue(const Borrower& borrower, int due, ShortMessages& messages) {
  const std::string text = "Tomorrow " + std::to_string(due) + " loans are due.";
  const int code =
      zweck::Disclose<ReminderText>(borrower.phone, [&](const std::optional<std::string>& number) {
        return number.has_value() ? messages.Send(*number, text) : -1;
      });
  std::printf("short message: %d\n", code);
  return code == 0 ? absl::OkStatus() : absl::UnavailableError("no short message was sent");
}

}  // namespace acme
