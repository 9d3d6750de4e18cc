// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/codec/body.h"

#include <absl/log/log.h>

#include "tests/tree/comments/policy.h"

struct Request {
  std::string body;
};

void Run(std::string request_body, const Request& request) {
#include "block/1"
}
