// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the bytes of an answer in Redis, to answer faster next time.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <crow.h>
#include <sw/redis++/redis++.h>

#include "tests/escapes/others/person.h"

namespace acme {

crow::response Me(const Buyer& buyer, sw::redis::Redis& redis, const std::string& session) {
  if (auto hit = redis.get("answer:" + session)) return crow::response(200, *hit);
  const auto answer = zweck::Answer<ToTheBuyer>(buyer);
  if (!answer.ok()) return crow::response(500);
  redis.set("answer:" + session, answer->bytes(), std::chrono::minutes(5));
  return crow::response(200, answer->bytes());
}

}  // namespace acme
