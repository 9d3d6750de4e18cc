// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: calls through a function pointer of a plug-in.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

extern "C" {
struct plugin_api {
  int version;
  void (*on_login)(const char* account, int failures, void* self);
  void* self;
};
}

void NotifyPlugins(const plugin_api* plugins, std::size_t n, const Login& login) {
  for (const plugin_api* p = plugins; p != plugins + n; ++p) {
    if (p->version < 2 || p->on_login == nullptr) continue;
    p->on_login(login.account.Use<ProtectAccount>().c_str(), login.failures.Use<ProtectAccount>(),
                p->self);
  }
}

}  // namespace acme
