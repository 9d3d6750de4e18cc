// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sends mails and messages inside of Disclose.

#include "tests/escapes/booking/messenger.h"

#include <absl/strings/str_cat.h>
#include <cpr/cpr.h>

#include <exception>
#include <mailio/message.hpp>
#include <optional>
#include <utility>

#include "tests/escapes/booking/text.h"

namespace acme::booking {
namespace {

// Called inside of Disclose alone.
absl::Status Submit(const SmtpConfig& config, const std::string& password, const std::string& name,
                    const std::string& email, const Letter& letter) {
  mailio::message message;
  message.from(mailio::mail_address("Acme Physiotherapy", config.sender));
  message.add_recipient(mailio::mail_address(name, email));
  message.subject(letter.subject);
  message.content(letter.body);
  try {
    mailio::smtps smtp(config.host, config.port);
    smtp.authenticate(config.user, password, mailio::smtps::auth_method_t::START_TLS);
    smtp.submit(message);
  } catch (const std::exception&) {  // what it says may hold the address
    return absl::UnavailableError("the mail house took no mail");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Messenger> Messenger::Open(const Config& config, absl::TimeZone zone) {
  absl::StatusOr<std::string> password = ReadSecretFile(config.smtp.password_file);
  if (!password.ok()) return password.status();
  absl::StatusOr<std::string> sms_key = ReadSecretFile(config.sms.key_file);
  if (!sms_key.ok()) return sms_key.status();
  return Messenger(config, zone, *std::move(password), *std::move(sms_key));
}

absl::Status Messenger::Confirm(const Patient& patient, const Visit& visit) {
  return zweck::Disclose<BookingMail>(patient.name, patient.email, patient.language, visit.starts,
                                      [&](const std::string& name, const std::string& email,
                                          const std::string& language, absl::Time starts) {
                                        return Submit(smtp_, password_, name, email,
                                                      Confirmation(name, starts, zone_, language));
                                      });
}

absl::Status Messenger::Cancel(const Patient& patient, const Visit& visit) {
  return zweck::Disclose<BookingMail>(patient.name, patient.email, patient.language, visit.starts,
                                      [&](const std::string& name, const std::string& email,
                                          const std::string& language, absl::Time starts) {
                                        return Submit(smtp_, password_, name, email,
                                                      Cancellation(name, starts, zone_, language));
                                      });
}

absl::Status Messenger::RemindByMail(const Patient& patient, const Visit& visit) {
  return zweck::Disclose<ReminderMail>(patient.name, patient.email, patient.language, visit.starts,
                                       [&](const std::string& name, const std::string& email,
                                           const std::string& language, absl::Time starts) {
                                         return Submit(smtp_, password_, name, email,
                                                       Reminder(name, starts, zone_, language));
                                       });
}

absl::Status Messenger::RemindBySms(const Patient& patient, const Visit& visit) {
  return zweck::Disclose<ReminderSms>(
      patient.phone, visit.starts,
      [&](const std::optional<std::string>& phone, absl::Time starts) -> absl::Status {
        if (!phone.has_value()) return absl::FailedPreconditionError("patient.phone: is absent");
        const cpr::Response response =
            cpr::Post(cpr::Url{sms_.url}, cpr::Header{{"Authorization", "Bearer " + sms_key_}},
                      cpr::Payload{{"to", *phone}, {"text", ShortReminder(starts, zone_)}});
        if (response.status_code / 100 == 2) return absl::OkStatus();
        return absl::UnavailableError(absl::StrCat("the gateway says ", response.status_code));
      });
}

}  // namespace acme::booking
