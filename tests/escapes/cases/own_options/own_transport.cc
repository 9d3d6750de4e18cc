// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a transport of its own, which hands the bytes to a broker.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sw/redis++/redis++.h>

#include "tests/escapes/policy.h"

namespace acme {

template <class S>
class Broker {
 public:
  using ForSink = S;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view record) {
    redis_.publish("records", record);
    return absl::OkStatus();
  }

 private:
  sw::redis::Redis redis_{"tcp://127.0.0.1"};
};

}  // namespace acme
