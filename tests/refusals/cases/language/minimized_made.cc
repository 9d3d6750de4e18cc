// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that is said to be cut down.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
auto Cut(const Customer& customer) { return zweck::Minimize<AdServer>(customer); }
#else
// refused(gcc): is private within this context
// refused(clang): calling a private constructor of class 'zweck::Minimized<acme::Customer, acme::AdServer>'
auto Cut(const Customer& customer) { return zweck::Minimized<Customer, AdServer>(customer); }
#endif

}  // namespace acme
