// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a reference to the value of a record that is gone.
// Stopped by: compiler
// Finding: zweck[use-temporary]

#include "tests/escapes/policy.h"

namespace acme {

Customer Load();
const std::string& Take() { return Load().email.Use<ContactCustomer>(); }

}  // namespace acme
