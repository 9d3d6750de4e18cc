// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for prometheus-cpp: what the tests call of it.
#pragma once
#include <prometheus/counter.h>
namespace prometheus {
class Registry {};
}  // namespace prometheus
