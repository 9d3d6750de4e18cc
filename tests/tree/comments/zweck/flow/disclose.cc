// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

struct TextMessages : Mailer {
  static constexpr zweck::SinkInfo kInfo{.id = "text-messages", .description = "Reminders"};
};
struct Patient {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Patient, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "patient", .description = "Who comes", .subjects = "patients", .policy_section = "4"};

  Field<1, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<ContactCustomer>> phone;
};
ZWECK_CATEGORY(Patient, phone);
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "visit", .description = "When", .subjects = "patients", .policy_section = "4"};

  Field<1, absl::Time, zweck::Is<zweck::kind::EventTime>, zweck::For<ContactCustomer>> starts;
};
ZWECK_CATEGORY(Visit, starts);

struct Sms {
  absl::Status Send(const std::string& phone, const std::string& text);
};
std::string Reminder(absl::Time starts);

void Run(const Patient& patient, const Visit& visit, Sms& sms) {
#include "block/1"
}
