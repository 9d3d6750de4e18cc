// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Texts of mails and messages, in two languages. Pure functions: text in, text out.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_TEXT_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_TEXT_H_

#include <absl/time/time.h>

#include <string>

namespace acme::booking {

struct Letter {
  std::string subject;
  std::string body;
};

// "Tuesday, 3 March, 14:30", in the practice's zone.
std::string When(absl::Time starts, absl::TimeZone zone, const std::string& language);

Letter Confirmation(const std::string& name, absl::Time starts, absl::TimeZone zone,
                    const std::string& language);
Letter Cancellation(const std::string& name, absl::Time starts, absl::TimeZone zone,
                    const std::string& language);
Letter Reminder(const std::string& name, absl::Time starts, absl::TimeZone zone,
                const std::string& language);
// At most 160 characters.
std::string ShortReminder(absl::Time starts, absl::TimeZone zone);

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_TEXT_H_
