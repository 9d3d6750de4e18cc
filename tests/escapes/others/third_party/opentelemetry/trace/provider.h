// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for opentelemetry-cpp: what the tests call of it.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
namespace opentelemetry {
namespace nostd {
using string_view = std::string_view;
template <class T>
using shared_ptr = std::shared_ptr<T>;
}  // namespace nostd
namespace common {
using AttributeValue = std::variant<bool, std::int64_t, double, const char*, nostd::string_view>;
}
namespace trace {
enum class StatusCode { kUnset, kOk, kError };
class Span {
 public:
  virtual ~Span() = default;
  virtual void SetAttribute(nostd::string_view key,
                            const common::AttributeValue& value) noexcept = 0;
  virtual void AddEvent(nostd::string_view name) noexcept = 0;
  virtual void AddEvent(nostd::string_view name,
                        std::initializer_list<std::pair<nostd::string_view, common::AttributeValue>>
                            attributes) noexcept = 0;
  virtual void SetStatus(StatusCode code, nostd::string_view description = "") noexcept = 0;
  virtual void UpdateName(nostd::string_view name) noexcept = 0;
  virtual void End() noexcept = 0;
};
class Scope {
 public:
  explicit Scope(const nostd::shared_ptr<Span>& span) noexcept;
  ~Scope();
};
class Tracer {
 public:
  virtual ~Tracer() = default;
  virtual nostd::shared_ptr<Span> StartSpan(nostd::string_view name) noexcept = 0;
  virtual nostd::shared_ptr<Span> StartSpan(
      nostd::string_view name,
      std::initializer_list<std::pair<nostd::string_view, common::AttributeValue>>
          attributes) noexcept = 0;
  static Scope WithActiveSpan(nostd::shared_ptr<Span>& span) noexcept;
};
class TracerProvider {
 public:
  virtual ~TracerProvider() = default;
  virtual nostd::shared_ptr<Tracer> GetTracer(nostd::string_view name,
                                              nostd::string_view version = "") noexcept = 0;
};
class Provider {
 public:
  static nostd::shared_ptr<TracerProvider> GetTracerProvider() noexcept;
};
}  // namespace trace
}  // namespace opentelemetry
