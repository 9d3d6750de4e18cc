// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a transport is: something that sends bytes elsewhere and knows nothing about rules or
// categories.

#ifndef ZWECK_TRANSPORT_TRANSPORT_H_
#define ZWECK_TRANSPORT_TRANSPORT_H_

#include <absl/status/status.h>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/door_key.h"

namespace zweck {

// kForm is application/x-www-form-urlencoded, which has one value for each field.
enum class WireFormat : std::uint8_t { kJson, kProtobuf, kForm };

namespace internal {

// As HTTP names it: "application/json".
const char* ContentTypeOf(WireFormat format);

}  // namespace internal

// A transport sends one record at a time, whole or not at all. `ForSink` is the sink that it was
// opened for: it takes data for that sink only. `kFormat` is the format that it sends, `kSeals`
// whether nobody but the recipient can read them on their way; a category with a `Secret` field
// can't be transmitted by a transport that doesn't seal. A transport that wraps another is for the
// same sink, and passes on the key; one that sends asks `door.OpensTransport` first.
template <class T>
concept Transport = requires(T& transport, const DoorKey& door, std::string_view bytes) {
  typename T::ForSink;
  { T::kFormat } -> std::convertible_to<WireFormat>;
  { T::kSeals } -> std::convertible_to<bool>;
  { transport.Send(door, bytes) } -> std::same_as<absl::Status>;
};

// One that returns the answer of the other side, for Exchange: it fills an empty text.
template <class T>
concept AnsweringTransport = Transport<T> && requires(T& transport, const DoorKey& door,
                                                      std::string_view bytes, std::string& answer) {
  { transport.Send(door, bytes, answer) } -> std::same_as<absl::Status>;
};

}  // namespace zweck

#endif  // ZWECK_TRANSPORT_TRANSPORT_H_
