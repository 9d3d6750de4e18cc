// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// OpenTelemetry, as far as the escapes need it: spelt like its own headers, and nothing behind
// them.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace opentelemetry {
namespace common {

class AttributeValue {
 public:
  AttributeValue(const char* value);
  AttributeValue(std::string_view value);
  AttributeValue(const std::string& value);
  AttributeValue(std::int64_t value);
};

}  // namespace common
namespace trace {

class Span {
 public:
  virtual ~Span() = default;
  virtual void SetAttribute(std::string_view key, const common::AttributeValue& value) noexcept = 0;
  virtual void AddEvent(std::string_view name) noexcept = 0;
  virtual void UpdateName(std::string_view name) noexcept = 0;
  virtual void End() noexcept = 0;
};

}  // namespace trace
}  // namespace opentelemetry
