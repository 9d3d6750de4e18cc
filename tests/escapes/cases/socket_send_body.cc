// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: forwards a request's whole body before anything is declared.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <sys/socket.h>

#include "tests/escapes/policy.h"

namespace acme {

void Forward(int fd, const std::string& body) { send(fd, body.data(), body.size(), 0); }

}  // namespace acme
