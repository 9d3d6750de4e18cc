// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: the key goes from the address of the page to Find and nowhere else.
// Author: has not read the checks

#include <httplib.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Unsubscribe(zweck::SqliteStore& store, const httplib::Request& req, httplib::Response& res) {
  const std::string email = req.get_param_value("email");
  if (email.empty() || email.size() > 320) {
    res.status = 400;
    return;
  }
  const auto erased = zweck::Erase<ReaderTable, Subscription>(store, email);
  res.status = erased.ok() ? 204 : 503;
}

}  // namespace acme
