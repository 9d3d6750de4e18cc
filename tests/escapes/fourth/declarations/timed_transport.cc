// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has a transport of its own that measures how long another one takes.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>

#include <iostream>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Inner>
class Timed {
 public:
  using ForSink = typename Inner::ForSink;
  static constexpr zweck::WireFormat kFormat = Inner::kFormat;
  static constexpr bool kSeals = Inner::kSeals;

  explicit Timed(Inner& inner) : inner_(inner) {}
  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    const absl::Time begin = absl::Now();
    absl::Status sent = inner_.Send(door, record);
    std::clog << "sent " << record.size() << " bytes in " << absl::Now() - begin << ": "
              << sent.code() << '\n';
    return sent;
  }

 private:
  Inner& inner_;
};

absl::Status SendTimed(const Borrower& borrower, zweck::HttpTransport<FeeLetter>& letters) {
  Timed timed(letters);
  return zweck::Transmit<FeeLetter>(zweck::Minimize<FeeLetter>(borrower), timed);
}

}  // namespace acme
