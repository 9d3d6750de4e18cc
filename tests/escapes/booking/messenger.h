// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Mails by mailio and messages by an HTTP interface, both inside of Disclose.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_MESSENGER_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_MESSENGER_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <mailio/smtp.hpp>
#include <string>

#include "tests/escapes/booking/config.h"
#include "tests/escapes/booking/policy.h"

namespace acme::booking {

class Messenger {
 public:
  static absl::StatusOr<Messenger> Open(const Config& config, absl::TimeZone zone);

  absl::Status Confirm(const Patient& patient, const Visit& visit);
  absl::Status Cancel(const Patient& patient, const Visit& visit);
  absl::Status RemindByMail(const Patient& patient, const Visit& visit);
  absl::Status RemindBySms(const Patient& patient, const Visit& visit);

 private:
  Messenger(const Config& config, absl::TimeZone zone, std::string password, std::string sms_key)
      : smtp_(config.smtp),
        sms_(config.sms),
        zone_(zone),
        password_(std::move(password)),
        sms_key_(std::move(sms_key)) {}

  SmtpConfig smtp_;
  SmsConfig sms_;
  absl::TimeZone zone_;
  std::string password_;  // the service's own
  std::string sms_key_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_MESSENGER_H_
