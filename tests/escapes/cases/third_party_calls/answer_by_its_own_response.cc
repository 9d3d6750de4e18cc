// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers by a thin layer of its own.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Response {
  int code = 200;
  std::string body;
};

void Show(const Customer& customer, Response& response) {
  const auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer));
  if (!answer.ok()) {
    response.code = 500;
    return;
  }
  response.body = answer->bytes();
}

}  // namespace acme
