// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes a report of counts by model and year.
// Author: has not read the checks

#include <fstream>
#include <map>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Report(zweck::SqliteStore& store, const std::string& path) {
  std::map<Model, int> orders;
  absl::Status read = zweck::ForEach<BuyerTable, Buyer>(store, [&](const Buyer& buyer) {
    const Model model = buyer.model.Use<DeliverOrder>();
    if (model != Model::kUnspecified) ++orders[model];
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  std::ofstream out(path);
  for (const auto& [model, count] : orders) {
    if (count >= 10) out << static_cast<int>(model) << ',' << count << '\n';
  }
  return out.good() ? absl::OkStatus() : absl::DataLossError("the report was not written");
}

}  // namespace acme
