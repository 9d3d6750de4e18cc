// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Uses the categories that protoc-gen-zweck makes of the two schemas here.

#include <zweck/zweck.h>

#include <iostream>

#include "address_book/v1/person.zweck.h"
#include "practice/v1/booking.zweck.h"

namespace {

using address_book::v1::category::Person;
using practice::people::purpose::CallBack;
using practice::v1::category::Booking;
using practice::v1::purpose::SendReminder;

absl::Status Run() {
  zweck::IngestReport report;
  const absl::StatusOr<Booking> booking = zweck::FromJson<Booking>(
      R"({"number": "17", "phone": "+49 170 1", "starts": "2026-12-01T09:00:00Z",
          "treatment": "TREATMENT_MASSAGE", "referredBy": "a friend"})",
      &report);
  if (!booking.ok()) return booking.status();
  std::cout << "kept " << report.kept << " members, dropped " << report.dropped << "\n";
  // NOLINTNEXTLINE(zweck-raw-value: the terminal stands for the text message here)
  std::cout << "remind " << *booking->phone.Use<SendReminder>() << "\n";

  const absl::StatusOr<Person> person = zweck::FromJson<Person>(
      R"({"name": "Ada", "email": "ada@example.com", "phones": [{"number": "+49 170 2"}]})");
  if (!person.ok()) return person.status();
  for (const auto& phone : person->phones.Use<CallBack>()) {
    // NOLINTNEXTLINE(zweck-raw-value: and for the list on the desk)
    std::cout << "call " << phone.number.Use<CallBack>() << "\n";
  }
  return absl::OkStatus();
}

}  // namespace

int main() {
  const absl::Status status = Run();
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
