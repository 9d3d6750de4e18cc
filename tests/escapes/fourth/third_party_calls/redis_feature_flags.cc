// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads flags of features from Redis, by names that the program has.
// Author: has not read the checks, and came fourth

#include <hiredis/hiredis.h>

#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Flags {
 public:
  explicit Flags(redisContext* redis) : redis_(redis) {}
  bool IsOn(const char* name) const {
    auto* reply = static_cast<redisReply*>(redisCommand(redis_, "GET flag:%s", name));
    if (reply == nullptr) return false;
    const bool on = reply->str != nullptr && std::string_view(reply->str, reply->len) == "on";
    freeReplyObject(reply);
    return on;
  }

 private:
  redisContext* redis_;
};

absl::Status RemindIfOn(const Flags& flags, const Borrower& borrower,
                        zweck::HttpTransport<ReminderText>& texts) {
  if (!flags.IsOn("short-messages")) return absl::FailedPreconditionError("switched off");
  return zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), texts);
}

}  // namespace acme
