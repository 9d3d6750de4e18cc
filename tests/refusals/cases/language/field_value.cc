// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The value behind a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
const std::string& To(const Customer& customer) { return customer.email.Use<SendInvoice>(); }
#else
// refused(gcc): is private within this context
// refused(clang): 'value_' is a private member of
const std::string& To(const Customer& customer) { return customer.email.value_; }
#endif

}  // namespace acme
