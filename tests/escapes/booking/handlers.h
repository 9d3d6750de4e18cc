// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the service answers over HTTP.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_HANDLERS_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_HANDLERS_H_

#include <oatmeal/server.h>

#include "tests/escapes/booking/auth.h"
#include "tests/escapes/booking/calendar.h"
#include "tests/escapes/booking/database.h"
#include "tests/escapes/booking/messenger.h"
#include "tests/escapes/booking/metrics.h"

namespace acme::booking {

class Handlers {
 public:
  Handlers(Database& database, Auth& auth, Calendar& calendar, Messenger& messenger,
           Metrics& metrics)
      : database_(database),
        auth_(auth),
        calendar_(calendar),
        messenger_(messenger),
        metrics_(metrics) {}

  void Register(oatmeal::Server& server);

 private:
  using Response = oatmeal::Response;
  using Request = oatmeal::Request;

  Response Health(Request& request);
  Response Free(Request& request);
  Response Me(Request& request);
  Response ChangeMe(Request& request);
  Response ForgetMe(Request& request);
  Response Visits(Request& request);
  Response OneVisit(Request& request);
  Response Book(Request& request);
  Response Cancel(Request& request);
  Response Bills(Request& request);
  Response SignOut(Request& request);

  Database& database_;
  Auth& auth_;
  Calendar& calendar_;
  Messenger& messenger_;
  Metrics& metrics_;
  FreeSlots free_{absl::Minutes(2)};
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_HANDLERS_H_
