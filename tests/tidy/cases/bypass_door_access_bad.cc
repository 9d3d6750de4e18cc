// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys of tests, which a header of the tests defines, in a file that is not a test.

// clang-format off: a comment belongs to its line
// options: {"zweck-bypass.Tests": "/tests/support/"}

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/tidy/policy.h"

namespace acme {

template <class TransportType>
absl::Status Send(TransportType& transport) {
  return transport.Send(zweck::InsecureDoorAccessForTests::Key(), "bytes");  // finds: `zweck::InsecureDoorAccessForTests` opens codecs, stores and transports without a check. Call a door here
}
using Access = zweck::InsecureDoorAccessForTests;  // finds: `zweck::InsecureDoorAccessForTests` opens
struct Derived : zweck::InsecureDoorAccessForTests {};  // finds: `zweck::InsecureDoorAccessForTests` opens
template <class T>
auto KeyOf() { return T::Key(); }
const auto kKey = KeyOf<zweck::InsecureDoorAccessForTests>();  // finds: `zweck::InsecureDoorAccessForTests` opens

}  // namespace acme

namespace zweck {
inline auto Codec() { return InsecureDoorAccessForTests::Key(); }  // finds: `Codec` is declared in namespace zweck // finds: `zweck::InsecureDoorAccessForTests` opens
}  // namespace zweck
