// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Incoming bytes that go into a plain struct.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  std::string item;
};

#ifdef ACCEPT
absl::Status In(std::string_view bytes) { return zweck::FromWire<Customer>(bytes).status(); }
#else
// refused: zweck[flow-category]
absl::Status In(std::string_view bytes) { return zweck::FromWire<Parcel>(bytes).status(); }
#endif

}  // namespace acme
