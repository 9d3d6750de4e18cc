// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a transport, and what lacks something.

#include "zweck/transport/transport.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/insecure_door_access_for_tests.h"

namespace zweck {
namespace {

struct Anywhere {};

struct Minimal {
  using ForSink = Anywhere;
  static constexpr WireFormat kFormat = WireFormat::kProtobuf;
  static constexpr bool kSeals = true;
  absl::Status Send(const DoorKey&, std::string_view bytes) {
    sent += bytes;
    return absl::OkStatus();
  }
  std::string sent;
};
static_assert(Transport<Minimal>);

struct SaysNotForWhom {
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;
  absl::Status Send(const DoorKey&, std::string_view);
};
static_assert(!SaysNotForWhom::kSeals && SaysNotForWhom::kFormat == WireFormat::kJson);
static_assert(!Transport<SaysNotForWhom>);

struct SaysNotWhichBytes {
  using ForSink = Anywhere;
  static constexpr bool kSeals = true;
  absl::Status Send(const DoorKey&, std::string_view);
};
static_assert(SaysNotWhichBytes::kSeals && !Transport<SaysNotWhichBytes>);

struct SaysNotWhetherItSeals {
  using ForSink = Anywhere;
  static constexpr WireFormat kFormat = WireFormat::kJson;
  absl::Status Send(const DoorKey&, std::string_view);
};
static_assert(SaysNotWhetherItSeals::kFormat == WireFormat::kJson &&
              !Transport<SaysNotWhetherItSeals>);

struct KeepsErrorsToItself {
  using ForSink = Anywhere;
  static constexpr WireFormat kFormat = WireFormat::kJson;
  static constexpr bool kSeals = false;
  void Send(const DoorKey&, std::string_view);
};
static_assert(!KeepsErrorsToItself::kSeals && KeepsErrorsToItself::kFormat == WireFormat::kJson);
static_assert(!Transport<KeepsErrorsToItself>);

struct Answers : Minimal {
  using Minimal::Send;
  absl::Status Send(const DoorKey&, std::string_view, std::string&) { return absl::OkStatus(); }
};
static_assert(AnsweringTransport<Answers> && !AnsweringTransport<Minimal>);

TEST_CASE("Each format has its name in HTTP") {
  CHECK(internal::ContentTypeOf(WireFormat::kJson) == std::string("application/json"));
  CHECK(internal::ContentTypeOf(WireFormat::kProtobuf) == std::string("application/x-protobuf"));
  CHECK(internal::ContentTypeOf(WireFormat::kForm) ==
        std::string("application/x-www-form-urlencoded"));
}

TEST_CASE("A transport takes bytes from whoever has the key to writing") {
  Minimal transport;
  CHECK(transport.Send(InsecureDoorAccessForTests::Key(), "bytes").ok());
  CHECK(transport.sent == "bytes");
}

}  // namespace
}  // namespace zweck
