// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the flows of shop.cc end, and what is compiled once for all pairs.

#ifndef ZWECK_TESTS_POLICY_PAIRS_ENDS_H_
#define ZWECK_TESTS_POLICY_PAIRS_ENDS_H_

#include "zweck/zweck.h"

namespace pairs {

template <bool kSealed>
struct Store {
  static constexpr bool kSeals = kSealed;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>) {
    return {};
  }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>) {
    return {};
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&) {
    return true;
  }
};

template <class S, bool kSealed>
struct Transport {
  using ForSink = S;
  static constexpr bool kSeals = kSealed;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view) { return {}; }
};

using Open = Store<false>;
using Sealed = Store<true>;
template <class S>
using Line = Transport<S, false>;
template <class S>
using SealedLine = Transport<S, true>;

}  // namespace pairs

#endif  // ZWECK_TESTS_POLICY_PAIRS_ENDS_H_
