// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: greets a visitor by name on a display that listens to MQTT.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <MQTTClient.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Greet(MQTTClient client, const SignUp& sign_up) {
  std::string text = "Welcome, ";
  text += sign_up.name.Use<RunEvents>();
  int token = 0;
  MQTTClient_publish(client, "house/entrance/display", static_cast<int>(text.size()), text.data(),
                     1, 0, &token);
}

}  // namespace acme
