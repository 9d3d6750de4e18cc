// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for opentelemetry-cpp: what the tests call of it.
#pragma once
#include <opentelemetry/trace/provider.h>
namespace opentelemetry::baggage {
class Baggage {
 public:
  static nostd::shared_ptr<Baggage> GetDefault();
  nostd::shared_ptr<Baggage> Set(const nostd::string_view& key, const nostd::string_view& value);
};
}  // namespace opentelemetry::baggage
