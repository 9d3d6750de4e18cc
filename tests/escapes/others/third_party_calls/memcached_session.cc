// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps name and number of a buyer as a session in memcached.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <libmemcached/memcached.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

void SaveSession(memcached_st* cache, const std::string& session, const Buyer& buyer) {
  nlohmann::json j;
  j["number"] = buyer.number.Use<DeliverOrder>();
  j["name"] = buyer.name.Use<DeliverOrder>();
  j["greeted"] = true;
  const std::string value = j.dump();
  memcached_set(cache, session.data(), session.size(), value.data(), value.size(), 3600, 0);
}

}  // namespace acme
