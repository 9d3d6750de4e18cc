// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a transport of its own, which logs what it sends.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

class Loud {
 public:
  using ForSink = Mailer;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  explicit Loud(TransportTo<Mailer>& to) : to_(to) {}
  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    std::clog << record << "\n";
    return to_.Send(door, record);
  }

 private:
  TransportTo<Mailer>& to_;
};

}  // namespace acme
