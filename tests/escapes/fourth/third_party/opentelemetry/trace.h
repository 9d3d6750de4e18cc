// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of opentelemetry-cpp, to be compiled with.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>
#include <variant>

namespace opentelemetry {

using AttributeValue = std::variant<bool, std::int64_t, double, std::string_view>;

namespace trace {

enum class StatusCode { kUnset, kOk, kError };

class Span {
 public:
  void SetAttribute(std::string_view key, const AttributeValue& value);
  void AddEvent(std::string_view name);
  void AddEvent(std::string_view name,
                std::initializer_list<std::pair<std::string_view, AttributeValue>> attributes);
  void SetStatus(StatusCode code, std::string_view description = "");
  void UpdateName(std::string_view name);
  void End();
};
class Tracer {
 public:
  std::shared_ptr<Span> StartSpan(std::string_view name);
};

}  // namespace trace

namespace baggage {
class Baggage {
 public:
  std::shared_ptr<Baggage> Set(std::string_view key, std::string_view value);
};
}  // namespace baggage

}  // namespace opentelemetry
