// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a purpose another name as C does.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

typedef SendInvoice TrainModel;
bool Train(const Customer& customer) { return customer.number.Use<TrainModel>().empty(); }

}  // namespace acme
