// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

void Run(const Customer& customer, zweck::HttpTransport<Mailer>& http) {
#include "block/1"
#include "block/2"
}
