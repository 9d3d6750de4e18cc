// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: caches an address in Redis for an hour.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <hiredis/hiredis.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool CacheEmail(redisContext* redis, const Buyer& buyer) {
  const std::string& key = buyer.number.Use<AnswerQuestion>();
  const std::string& email = buyer.email.Use<AnswerQuestion>();
  auto* reply = static_cast<redisReply*>(redisCommand(redis, "SETEX buyer:%b 3600 %b", key.data(),
                                                      key.size(), email.data(), email.size()));
  if (reply == nullptr) return false;
  freeReplyObject(reply);
  return true;
}

}  // namespace acme
