// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a transport of its own that also leaves each record in a file.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <fstream>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class CopyingTransport {
 public:
  using ForSink = ReminderText;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = true;

  explicit CopyingTransport(zweck::HttpTransport<ReminderText>& inner) : inner_(inner) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    std::ofstream copy("/var/tmp/last-reminder.json");
    copy << record;
    return inner_.Send(door, record);
  }

 private:
  zweck::HttpTransport<ReminderText>& inner_;
};

absl::Status Remind(const Borrower& borrower, zweck::HttpTransport<ReminderText>& http) {
  CopyingTransport transport(http);
  return zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), transport);
}

}  // namespace acme
