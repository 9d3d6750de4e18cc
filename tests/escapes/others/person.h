// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The sinks of Answer: the person herself.

#ifndef ZWECK_TESTS_ESCAPES_OTHERS_PERSON_H_
#define ZWECK_TESTS_ESCAPES_OTHERS_PERSON_H_

#include "tests/escapes/others/policy.h"

namespace acme {

struct ThePerson {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-person",
                                              .name = "Whom the data is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = "DE"};
};
struct ToTheBuyer {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-buyer",
                                         .description = "What a buyer sees of an order"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = ThePerson;
};
struct ToWhoAsked {
  static constexpr zweck::SinkInfo kInfo{.id = "to-who-asked",
                                         .description = "What somebody sees of a question"};
  using Purposes = zweck::For<AnswerQuestion>;
  using Recipient = ThePerson;
};

}  // namespace acme

#endif  // ZWECK_TESTS_ESCAPES_OTHERS_PERSON_H_
