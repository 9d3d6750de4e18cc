// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads the record behind a cut-down view.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

const Customer* Take(const zweck::Minimized<Customer, Mailer>& cut) { return cut.record_; }

}  // namespace acme
