// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Incoming JSON that goes into a plain struct.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  std::string item;
};

#ifdef ACCEPT
absl::Status In(std::string_view json) { return zweck::FromJson<Customer>(json).status(); }
#else
// refused: zweck[flow-category]
absl::Status In(std::string_view json) { return zweck::FromJson<Parcel>(json).status(); }
#endif

}  // namespace acme
