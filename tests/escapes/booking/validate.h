// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a record must be like before it is kept. Errors name the field, never the value.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_VALIDATE_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_VALIDATE_H_

#include <absl/status/status.h>
#include <absl/time/civil_time.h>

#include <string>

#include "tests/escapes/booking/calendar.h"
#include "tests/escapes/booking/policy.h"

namespace acme::booking {

bool LooksLikeEmail(const std::string& text);
// With a + and digits only; empty if it is no telephone number.
std::string CanonicalPhone(const std::string& text);
int AgeOn(absl::CivilDay born, absl::CivilDay day);

// Brings name, telephone number and language into one form.
absl::Status Normalise(Patient& patient);
absl::Status Check(const Wish& wish, const Calendar& calendar, absl::Time now);
absl::Status MayTreat(const Patient& patient, const Wish& wish, const Calendar& calendar);

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_VALIDATE_H_
