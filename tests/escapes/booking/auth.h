// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who is signed in. The cookie holds a handle and a token: the handle finds the session, the token
// is compared in constant time. Both are random and mean nothing elsewhere.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_AUTH_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_AUTH_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <oatmeal/server.h>

#include "tests/escapes/booking/database.h"

namespace acme::booking {

class Auth {
 public:
  Auth(Database& database, absl::Duration session_length)
      : database_(database), session_length_(session_length) {}

  // Whoever sends the request; Unauthenticated if nobody is signed in.
  absl::StatusOr<Patient> SignedIn(const oatmeal::Request& request, absl::Time now);
  absl::Status SignOut(const oatmeal::Request& request);

 private:
  Database& database_;
  const absl::Duration session_length_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_AUTH_H_
