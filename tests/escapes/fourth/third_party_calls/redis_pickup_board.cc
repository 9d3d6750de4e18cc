// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the name of who may collect a book under a key of Redis.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <hiredis/hiredis.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool AnnouncePickup(redisContext* redis, const Borrower& borrower, int shelf) {
  const std::string& name = borrower.name.Use<Lend>();
  void* reply = redisCommand(redis, "SETEX shelf:%d 86400 %b", shelf, name.data(), name.size());
  const bool done = reply != nullptr;
  freeReplyObject(reply);
  return done;
}

}  // namespace acme
