// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Fields that hold many values, each under a text: the answers to a tour's questions, and its
// guests by seat. docs/how-to/maps.md explains it.

#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

#include <iostream>
#include <map>
#include <string>

namespace tours {

struct LeadTour {
  static constexpr zweck::PurposeInfo kInfo{.id = "lead-tour",
                                            .description = "Lead a tour that somebody booked",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Tours {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "tours", .name = "Tours GmbH", .role = zweck::Role::kController, .country = "DE"};
};

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who comes along", .subjects = "guests", .policy_section = "2"};

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<LeadTour>> name;
  Field<2, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<LeadTour>> phone;
};
ZWECK_CATEGORY(Guest, name, phone);

struct Booking {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Booking, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "booking",
                                             .description = "A tour that somebody booked",
                                             .subjects = "guests",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{90}>;

  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, zweck::For<LeadTour>, zweck::Key> number;
  Field<2, std::map<std::string, std::string>, zweck::Is<zweck::kind::FreeText>,
        zweck::For<LeadTour>, zweck::MaxBytes<200>>
      answers;  // by question
  Field<3, std::map<std::string, Guest>, zweck::Is<zweck::kind::Contact>,
        zweck::For<LeadTour>>
      guests;  // by seat
};
ZWECK_CATEGORY(Booking, number, answers, guests);

struct GuideTablet {
  static constexpr zweck::SinkInfo kInfo{.id = "guide-tablet",
                                         .description = "What the guide has at hand"};
  using Purposes = zweck::For<LeadTour>;
  using Recipient = Tours;
};

absl::Status Run() {
  zweck::IngestReport report;
  absl::StatusOr<Booking> booking = zweck::FromJson<Booking>(R"({
      "number": "B-7",
      "answers": {"Which shoe size?": "42", "Any allergies?": "nuts"},
      "guests": {"2B": {"name": "Ada Lovelace", "phone": "+44 20 7946 0018", "age": 36}}})",
                                                             &report);
  if (!booking.ok()) return booking.status();
  std::cout << "kept " << report.kept << " members, dropped " << report.dropped << "\n";

  // The key is data as much as what stands under it.
  for (const auto& [seat, guest] : booking->guests.Use<LeadTour>()) {
    // NOLINTNEXTLINE(zweck-raw-value: the terminal stands for the list at the bus)
    std::cout << "seat " << seat << ": " << guest.name.Use<LeadTour>() << "\n";
  }

  // NOLINTNEXTLINE(zweck-egress: and for the tablet)
  zweck::JsonLinesStream<GuideTablet> tablet(std::cout);
  if (absl::Status sent = zweck::Transmit<GuideTablet>(*booking, tablet); !sent.ok()) return sent;

  // No error tells a key: it may be somebody's name.
  const absl::StatusOr<Booking> twice = zweck::FromJson<Booking>(
      R"({"number": "B-8", "answers": {"Any allergies?": "nuts", "Any allergies?": "none"}})");
  std::cout << twice.status() << "\n";
  return absl::OkStatus();
}

}  // namespace tours

int main() {
  const absl::Status status = tours::Run();
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
