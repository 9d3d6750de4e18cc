// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts requests with labels of Prometheus for the route and the class of status.
// Author: has not read the checks, and came fourth

#include <httplib.h>
#include <prometheus/metrics.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void CountRequest(prometheus::Family<prometheus::Counter>& requests, const char* route,
                  const httplib::Response& response) {
  const std::string status_class = std::to_string(response.status / 100) + "xx";
  requests.Add({{"route", route}, {"status", status_class}}).Increment();
}

void TakeBorrower(const httplib::Request& request, httplib::Response& response,
                  prometheus::Family<prometheus::Counter>& requests, zweck::SqliteStore& store) {
  const auto borrower = zweck::FromJson<Borrower>(zweck::Body::CopyOf(request.body));
  response.status =
      borrower.ok() && zweck::Persist<BorrowerTable>(*borrower, store).ok() ? 201 : 400;
  CountRequest(requests, "/borrowers", response);
}

}  // namespace acme
