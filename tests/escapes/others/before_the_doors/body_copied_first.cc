// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a copy of the body for the audit before it goes into Body.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <crow.h>

#include <fstream>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Take(crow::request& req, zweck::SqliteStore& store) {
  const std::string raw = req.body;
  const auto buyer = zweck::FromJson<Buyer>(zweck::Body(std::move(req.body)));
  if (!buyer.ok()) {
    std::ofstream("/var/log/acme/rejected.log", std::ios::app) << raw << '\n';
    return crow::response(422);
  }
  return crow::response(zweck::Persist<BuyerTable>(*buyer, store).ok() ? 201 : 503);
}

}  // namespace acme
