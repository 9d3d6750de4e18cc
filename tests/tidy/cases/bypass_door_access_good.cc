// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys of tests in a test, as an option says which files are.

// options: {"zweck-bypass.Tests": "/tests/(support|tidy/cases/bypass_door_access_good)"}

#include <absl/status/status.h>

#include "tests/support/insecure_door_access_for_tests.h"

namespace acme {

template <class TransportType>
absl::Status Send(TransportType& transport) {
  return transport.Send(zweck::InsecureDoorAccessForTests::Key(), "bytes");
}

}  // namespace acme
