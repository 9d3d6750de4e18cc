// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes a plan of shelves as bytes, and reads it again.
// Author: has not read the checks, and came fourth

#include <cstring>
#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct ShelfPlace {
  std::uint16_t shelf;
  std::uint16_t floor;
  float metres;
};

void WritePlan(std::ostream& out, const std::vector<ShelfPlace>& plan) {
  const auto count = static_cast<std::uint32_t>(plan.size());
  out.write(reinterpret_cast<const char*>(&count), sizeof(count));
  for (const ShelfPlace& place : plan) {
    char bytes[sizeof(ShelfPlace)];
    std::memcpy(bytes, &place, sizeof(place));
    out.write(bytes, sizeof(bytes));
  }
}

std::vector<ShelfPlace> ReadPlan(std::istream& in) {
  std::uint32_t count = 0;
  in.read(reinterpret_cast<char*>(&count), sizeof(count));
  std::vector<ShelfPlace> plan(in ? count : 0);
  for (ShelfPlace& place : plan) in.read(reinterpret_cast<char*>(&place), sizeof(place));
  return plan;
}

}  // namespace acme
