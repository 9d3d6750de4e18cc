// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: moves the addresses of those who came to an event into a category for advertising.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Advertise {
  static constexpr zweck::PurposeInfo kInfo{.id = "advertise",
                                            .description = "Send you our newsletter",
                                            .legal_basis = zweck::LegalBasis::kConsent};
};
struct Subscriber {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Subscriber, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "subscriber",
                                             .description = "Who reads our newsletter",
                                             .subjects = "subscribers",
                                             .policy_section = "8"};
  using Retention = zweck::KeepFor<std::chrono::days{3650}>;
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<Advertise>, zweck::Key,
        zweck::Subject>
      email;
};
ZWECK_CATEGORY(Subscriber, email);
struct SubscriberTable {
  static constexpr zweck::SinkInfo kInfo{.id = "subscriber-table", .description = "Subscribers"};
  using Purposes = zweck::For<Advertise>;
  using Recipient = TownLibrary;
};

absl::Status Subscribe(const SignUp& sign_up, zweck::SqliteStore& store) {
  Subscriber subscriber;
  subscriber.email = sign_up.email.Use<RunEvents>();
  return zweck::Persist<SubscriberTable>(subscriber, store);
}

}  // namespace acme
