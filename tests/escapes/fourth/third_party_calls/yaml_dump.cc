// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: dumps a node of YAML with what somebody needs at an event.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <yaml-cpp/yaml.h>

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void DumpAssistance(const SignUp& sign_up) {
  YAML::Node node;
  node["seats"] = sign_up.seats.Use<RunEvents>();
  node["assistance"] = sign_up.assistance.Use<RunEvents>().value_or("");
  std::cout << YAML::Dump(node) << '\n';
}

}  // namespace acme
