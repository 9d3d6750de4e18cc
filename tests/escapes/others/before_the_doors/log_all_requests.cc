// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a filter in front of all handlers that writes each body to the access log.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <httplib.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

void Serve(httplib::Server& server, zweck::SqliteStore& store) {
  server.set_logger([](const httplib::Request& req, const httplib::Response& res) {
    std::clog << req.method << ' ' << req.path << ' ' << res.status << ' ' << req.body << '\n';
  });
  server.Post("/buyers", [&store](const httplib::Request& req, httplib::Response& res) {
    const auto buyer = zweck::FromJson<Buyer>(req.body);
    res.status = buyer.ok() && zweck::Persist<BuyerTable>(*buyer, store).ok() ? 201 : 400;
  });
}

}  // namespace acme
