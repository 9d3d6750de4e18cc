// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store, a transport and a mailer that both programs call. Nothing is behind them: nothing is
// linked.

#ifndef ZWECK_TESTS_CODEGEN_STORE_H_
#define ZWECK_TESTS_CODEGEN_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "zweck/store/store.h"
#include "zweck/transport/transport.h"

namespace codegen {

class Store {
 public:
  static constexpr bool kSeals = true;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   std::span<const zweck::store::Value>);
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(std::span<const zweck::store::Value>)>);
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&);
  absl::StatusOr<bool> Insert(const zweck::DoorKey&, const zweck::store::Table&,
                              std::span<const zweck::store::Value>);
  absl::StatusOr<zweck::store::Changed> Update(const zweck::DoorKey&, const zweck::store::Table&,
                                               const zweck::store::Value&,
                                               const zweck::store::Change&);
};

class Transport {
 public:
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view bytes);
};
// The same, for a sink.
template <class S>
class TransportTo : public Transport {
 public:
  using ForSink = S;
};

// Somebody else's library.
class Mailer {
 public:
  absl::Status Send(const std::string& to, std::int32_t orders, absl::Time since);
};

}  // namespace codegen

#endif  // ZWECK_TESTS_CODEGEN_STORE_H_
