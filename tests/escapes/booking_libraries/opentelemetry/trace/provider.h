// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for opentelemetry-cpp, and exports spans to the file "spans": what the booking service
// calls of it.
#pragma once
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
namespace opentelemetry {
namespace nostd {
using string_view = std::string_view;
template <class T>
using shared_ptr = std::shared_ptr<T>;
}  // namespace nostd
namespace trace {
enum class StatusCode { kUnset, kOk, kError };
class Span {
 public:
  explicit Span(std::string_view name) : text_(name) {}
  void SetAttribute(std::string_view key, std::int64_t value) {
    text_ += " " + std::string(key) + "=" + std::to_string(value);
  }
  void SetStatus(StatusCode code) { SetAttribute("status", static_cast<int>(code)); }
  void End() const { std::ofstream("spans", std::ios::app) << text_ << '\n'; }

 private:
  std::string text_;
};
struct Scope {
  explicit Scope(const std::shared_ptr<Span>&) {}
  ~Scope() {}
};
struct Tracer {
  static std::shared_ptr<Span> StartSpan(std::string_view name) {
    return std::make_shared<Span>(name);
  }
  static Scope WithActiveSpan(const std::shared_ptr<Span>& span) { return Scope(span); }
};
struct TracerProvider {
  static std::shared_ptr<Tracer> GetTracer(std::string_view, std::string_view) {
    return std::make_shared<Tracer>();
  }
};
struct Provider {
  static std::shared_ptr<TracerProvider> GetTracerProvider() {
    return std::make_shared<TracerProvider>();
  }
};
}  // namespace trace
}  // namespace opentelemetry
