// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tells the displays of a branch by MQTT whether it is open.
// Author: has not read the checks, and came fourth

#include <MQTTClient.h>

#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void PublishState(MQTTClient client, Branch branch, bool open) {
  const char* topic = branch == Branch::kMain      ? "branch/main/state"
                      : branch == Branch::kHarbour ? "branch/harbour/state"
                                                   : "branch/school/state";
  const std::string_view state = open ? "open" : "closed";
  int token = 0;
  MQTTClient_publish(client, topic, static_cast<int>(state.size()), state.data(), 1, 1, &token);
}

}  // namespace acme
