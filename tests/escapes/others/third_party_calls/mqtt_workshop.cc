// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: shows the workshop's screen the next customer, by MQTT.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <mqtt/async_client.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void CallNext(mqtt::async_client& broker, const Buyer& next) {
  auto message = mqtt::make_message("workshop/next", next.name.Use<AnswerQuestion>());
  broker.publish(message)->wait();
}

}  // namespace acme
