// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Counters for Prometheus. Labels are enumerations and names of routes, never values.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_METRICS_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_METRICS_H_

#include <absl/status/status.h>
#include <absl/time/time.h>
#include <prometheus/counter.h>
#include <prometheus/registry.h>

#include <string>

namespace acme::booking {

enum class Outcome { kDone, kRefused, kNotFound, kConflict, kFailed };

Outcome OutcomeOf(const absl::Status& status);
Outcome OutcomeOf(int http_status);

class Metrics {
 public:
  explicit Metrics(prometheus::Registry& registry);

  void Request(const std::string& route, Outcome outcome, absl::Duration took);
  void Booked(bool served);
  void Reminded(const char* channel, const absl::Status& status);
  void Erased(int records);

 private:
  prometheus::Family<prometheus::Counter>& requests_;
  prometheus::Family<prometheus::Counter>& seconds_;
  prometheus::Family<prometheus::Counter>& bookings_;
  prometheus::Family<prometheus::Counter>& reminders_;
  prometheus::Family<prometheus::Counter>& erased_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_METRICS_H_
