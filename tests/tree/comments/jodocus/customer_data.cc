// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/policy.h"

namespace jodocus {

void Run(const std::string& body) {
#include "block/1"
}

}  // namespace jodocus
