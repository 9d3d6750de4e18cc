// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Answers requests through Body and Answer.

#include "tests/escapes/booking/handlers.h"

#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/time/clock.h>
#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/escapes/booking/tracing.h"
#include "tests/escapes/booking/validate.h"

namespace acme::booking {
namespace {

using oatmeal::Request;
using oatmeal::Response;

int HttpStatusOf(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return 200;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kOutOfRange:
      return 400;
    case absl::StatusCode::kUnauthenticated:
      return 401;
    case absl::StatusCode::kPermissionDenied:
      return 403;
    case absl::StatusCode::kNotFound:
      return 404;
    case absl::StatusCode::kAlreadyExists:
      return 409;
    case absl::StatusCode::kUnavailable:
      return 503;
    default:
      return 500;
  }
}

Response Refuse(const absl::Status& status) {
  const int code = HttpStatusOf(status);
  if (code >= 500) spdlog::error("failed: {}", status.ToString());
  nlohmann::json error;
  error["error"] =
      code >= 500 ? std::string("please try again later") : std::string(status.message());
  return Response::Json(code, error.dump());
}

template <class Sink, class Record>
Response Give(const Record& record) {
  const auto answer = zweck::Answer<Sink>(record);
  if (!answer.ok()) return Refuse(answer.status());
  Response response(200);
  response.SetBody(answer->bytes(), answer->content_type());
  response.SetHeader("Cache-Control", "no-store");
  return response;
}

// The number in the path.
absl::StatusOr<std::int64_t> VisitNumber(const Request& request) {
  std::int64_t number = 0;
  if (!absl::SimpleAtoi(request.Parameter("number"), &number) || number <= 0) {
    return absl::InvalidArgumentError("the number of a visit is a whole number");
  }
  return number;
}

// A visit of somebody else is as if it were not there.
absl::StatusOr<Visit> OwnVisit(Database& database, const Patient& patient, std::int64_t number) {
  absl::StatusOr<Visit> visit = database.FindVisit(number);
  if (!visit.ok()) return visit;
  if (visit->patient.Use<BookVisit>() != patient.id.Use<BookVisit>()) {
    return absl::NotFoundError("visit");
  }
  return visit;
}

Demand DemandFor(absl::CivilDay day, bool served) {
  Demand demand;
  demand.day = day;  // NOLINT(zweck-raw-value: a day that somebody asked for, and not who)
  demand.served = served;
  return demand;
}

}  // namespace

void Handlers::Register(oatmeal::Server& server) {
  server.Use([this](Request& request, const oatmeal::Handler& next) {
    const absl::Time begin = absl::Now();
    Response response = next(request);
    const absl::Duration took = absl::Now() - begin;
    metrics_.Request(request.route, OutcomeOf(response.status()), took);
    spdlog::info("{} {} {} {}", request.method, request.route, response.status(),
                 absl::FormatDuration(took));
    return response;
  });
  const auto to = [this](Response (Handlers::*handler)(Request&)) {
    return [this, handler](Request& request) { return (this->*handler)(request); };
  };
  server.Get("/health", to(&Handlers::Health));
  server.Get("/free/{day}", to(&Handlers::Free));
  server.Get("/me", to(&Handlers::Me));
  server.Put("/me", to(&Handlers::ChangeMe));
  server.Delete("/me", to(&Handlers::ForgetMe));
  server.Get("/visits", to(&Handlers::Visits));
  server.Post("/visits", to(&Handlers::Book));
  server.Get("/visits/{number}", to(&Handlers::OneVisit));
  server.Delete("/visits/{number}", to(&Handlers::Cancel));
  server.Get("/bills", to(&Handlers::Bills));
  server.Post("/sign-out", to(&Handlers::SignOut));
}

Response Handlers::Health(Request&) { return Response::Text(200, "ok\n"); }

// Anybody may ask: how many slots of a day are free.
Response Handlers::Free(Request& request) {
  absl::CivilDay day;
  if (!absl::ParseCivilTime(request.Parameter("day"), &day)) {
    return Refuse(absl::InvalidArgumentError("a day is written 2026-11-29"));
  }
  const absl::Time now = absl::Now();
  std::optional<int> free = free_.Get(day, now);
  if (!free.has_value()) {
    const absl::TimeZone zone = calendar_.zone();
    const auto taken =
        database_.CountBetween(absl::FromCivil(day, zone), absl::FromCivil(day + 1, zone));
    if (!taken.ok()) return Refuse(taken.status());
    free = static_cast<int>(calendar_.SlotsOf(day).size()) - *taken;
    free_.Put(day, *free, now);
  }
  nlohmann::json page;
  page["day"] = absl::FormatCivilTime(day);
  page["free"] = *free;
  return Response::Json(200, page.dump());
}

Response Handlers::Me(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  return Give<ToThePatient>(*me);
}

Response Handlers::ChangeMe(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  absl::StatusOr<Patient> changed = zweck::FromJson<Patient>(zweck::Body(std::move(request.body)));
  if (!changed.ok()) return Refuse(changed.status());
  changed->id = me->id;
  if (absl::Status fine = Normalise(*changed); !fine.ok()) return Refuse(fine);
  if (absl::Status kept = database_.Keep(*changed); !kept.ok()) return Refuse(kept);
  return Give<ToThePatient>(*changed);
}

Response Handlers::ForgetMe(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  Step step("forget");
  const absl::StatusOr<int> erased = database_.ErasePatient(*me);
  if (!erased.ok()) return Refuse(step.End(erased.status()));
  metrics_.Erased(*erased);
  step.Count("erased", *erased);
  if (absl::Status out = auth_.SignOut(request); !out.ok()) return Refuse(out);
  return Response(204);
}

Response Handlers::Visits(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  const absl::StatusOr<std::vector<Visit>> visits = database_.VisitsOf(*me);
  if (!visits.ok()) return Refuse(visits.status());
  return Give<ToThePatient>(*visits);
}

Response Handlers::OneVisit(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  const absl::StatusOr<std::int64_t> number = VisitNumber(request);
  if (!number.ok()) return Refuse(number.status());
  const absl::StatusOr<Visit> visit = OwnVisit(database_, *me, *number);
  if (!visit.ok()) return Refuse(visit.status());
  return Give<ToThePatient>(*visit);
}

Response Handlers::Book(Request& request) {
  const absl::Time now = absl::Now();
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, now);
  if (!me.ok()) return Refuse(me.status());
  const zweck::Body body(std::move(request.body));
  zweck::IngestReport report;
  const absl::StatusOr<Wish> wish = zweck::FromJson<Wish>(body, &report);
  if (!wish.ok()) return Refuse(wish.status());
  if (report.dropped > 0)
    spdlog::warn("a wish of {} bytes, {} dropped", body.size(), report.dropped);
  if (absl::Status fine = Check(*wish, calendar_, now); !fine.ok()) return Refuse(fine);
  const absl::CivilDay day = calendar_.DayOf(wish->starts.Use<BookVisit>());
  if (absl::Status fine = MayTreat(*me, *wish, calendar_); !fine.ok()) return Refuse(fine);

  Visit visit;
  visit.patient = me->id.Use<BookVisit>();
  visit.starts = wish->starts.Use<BookVisit>();
  visit.treatment = wish->treatment.Use<BookVisit>();
  visit.note = wish->note.Use<BookVisit>();
  Step step("book");
  const absl::Status booked = step.End(database_.Book(visit));
  metrics_.Booked(booked.ok());
  if (absl::Status kept = database_.Keep(DemandFor(day, booked.ok())); !kept.ok()) {
    spdlog::warn("demand was not kept: {}", kept.ToString());
  }
  if (!booked.ok()) return Refuse(booked);
  free_.Forget(day);
  if (absl::Status sent = messenger_.Confirm(*me, visit); !sent.ok()) {
    spdlog::warn("no confirmation: {}", sent.ToString());
  }
  return Give<ToThePatient>(visit);
}

Response Handlers::Cancel(Request& request) {
  const absl::Time now = absl::Now();
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, now);
  if (!me.ok()) return Refuse(me.status());
  const absl::StatusOr<std::int64_t> number = VisitNumber(request);
  if (!number.ok()) return Refuse(number.status());
  absl::StatusOr<Visit> visit = OwnVisit(database_, *me, *number);
  if (!visit.ok()) return Refuse(visit.status());
  if (visit->starts.Use<BookVisit>() - now < absl::Hours(2)) {
    return Refuse(absl::PermissionDeniedError("visit.starts: it is too late to cancel"));
  }
  visit->state = VisitState::kCancelled;
  visit->note = "";
  if (absl::Status kept = database_.Keep(*visit); !kept.ok()) return Refuse(kept);
  free_.Forget(calendar_.DayOf(visit->starts.Use<BookVisit>()));
  if (absl::Status sent = messenger_.Cancel(*me, *visit); !sent.ok()) {
    spdlog::warn("no mail of a cancellation: {}", sent.ToString());
  }
  return Response(204);
}

Response Handlers::Bills(Request& request) {
  const absl::StatusOr<Patient> me = auth_.SignedIn(request, absl::Now());
  if (!me.ok()) return Refuse(me.status());
  const absl::StatusOr<std::vector<Bill>> bills = database_.BillsOf(*me);
  if (!bills.ok()) return Refuse(bills.status());
  return Give<BillToThePatient>(*bills);
}

Response Handlers::SignOut(Request& request) {
  if (absl::Status out = auth_.SignOut(request); !out.ok()) return Refuse(out);
  Response response(204);
  response.SetHeader("Set-Cookie", "booking=; Max-Age=0; Secure; HttpOnly");
  return response;
}

}  // namespace acme::booking
