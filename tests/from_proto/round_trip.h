// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Schemas, and the categories in C++ that were made of them.

#ifndef ZWECK_TESTS_FROM_PROTO_ROUND_TRIP_H_
#define ZWECK_TESTS_FROM_PROTO_ROUND_TRIP_H_

#include <string>
#include <string_view>
#include <vector>

#include "zweck/internal/declare/facts.h"

namespace zweck::from_proto {

struct RoundTrip {
  std::string name;  // acme/v1/customer.proto
  std::string package;
  std::vector<const internal::CategoryFacts*> categories;
  std::vector<const internal::EnumFacts*> enumerations;
};

// Each after what it imports.
std::vector<RoundTrip> AllRoundTrips();
// What annotate.cc left out, a name a line.
std::string_view LeftOut();

}  // namespace zweck::from_proto

#endif  // ZWECK_TESTS_FROM_PROTO_ROUND_TRIP_H_
