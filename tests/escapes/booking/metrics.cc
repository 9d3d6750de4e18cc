// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Counts for Prometheus.

#include "tests/escapes/booking/metrics.h"

namespace acme::booking {
namespace {

const char* NameOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDone:
      return "done";
    case Outcome::kRefused:
      return "refused";
    case Outcome::kNotFound:
      return "not-found";
    case Outcome::kConflict:
      return "conflict";
    case Outcome::kFailed:
      break;
  }
  return "failed";
}

prometheus::Family<prometheus::Counter>& Counter(prometheus::Registry& registry, const char* name,
                                                 const char* help) {
  return prometheus::BuildCounter()
      .Name(std::string("booking_") + name)
      .Help(help)
      .Labels({{"service", "booking"}})
      .Register(registry);
}

}  // namespace

Outcome OutcomeOf(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return Outcome::kDone;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kOutOfRange:
    case absl::StatusCode::kUnauthenticated:
    case absl::StatusCode::kPermissionDenied:
      return Outcome::kRefused;
    case absl::StatusCode::kNotFound:
      return Outcome::kNotFound;
    case absl::StatusCode::kAlreadyExists:
      return Outcome::kConflict;
    default:
      return Outcome::kFailed;
  }
}

Outcome OutcomeOf(int http_status) {
  if (http_status < 400) return Outcome::kDone;
  if (http_status == 404) return Outcome::kNotFound;
  if (http_status == 409) return Outcome::kConflict;
  return http_status < 500 ? Outcome::kRefused : Outcome::kFailed;
}

Metrics::Metrics(prometheus::Registry& registry)
    : requests_(Counter(registry, "requests_total", "Requests by route and outcome")),
      seconds_(Counter(registry, "request_seconds_total", "Time spent by route")),
      bookings_(Counter(registry, "bookings_total", "Wishes, and whether there was a slot")),
      reminders_(Counter(registry, "reminders_total", "Reminders by channel and outcome")),
      erased_(Counter(registry, "erased_total", "Records erased on request")) {}

void Metrics::Request(const std::string& route, Outcome outcome, absl::Duration took) {
  requests_.Add({{"route", route}, {"outcome", NameOf(outcome)}}).Increment();
  seconds_.Add({{"route", route}}).Increment(absl::ToDoubleSeconds(took));
}

void Metrics::Booked(bool served) {
  bookings_.Add({{"served", served ? "yes" : "no"}}).Increment();
}

void Metrics::Reminded(const char* channel, const absl::Status& status) {
  reminders_.Add({{"channel", channel}, {"outcome", NameOf(OutcomeOf(status))}}).Increment();
}

void Metrics::Erased(int records) { erased_.Add({}).Increment(records); }

}  // namespace acme::booking
