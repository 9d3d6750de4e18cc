// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who gets data: Jodocus itself, Google, and the person that it is about, who is written to. The
// policy names nobody else: "will not give away your personal information". A form that states
// another recipient brings it along (website_form.h).

#ifndef JODOCUS_RECIPIENTS_H_
#define JODOCUS_RECIPIENTS_H_

#include <zweck/declare/recipient.h>

namespace jodocus {

struct Jodocus {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "jodocus", .name = "Jodocus GmbH", .role = zweck::Role::kController, .country = "DE"};
};

// Section 3: "[...] transfer some information to Google servers". The policy refers to Google's own
// terms and to no processing on Jodocus' behalf, so Google is a third party here.
struct Google {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "google",
      .name = "Google LLC",
      .role = zweck::Role::kThirdParty,
      .country = "US",
      .safeguards = "EU-US Data Privacy Framework (GDPR Art. 45)"};
};

// Sections 4 and 5: "[...] to contact you [...]", "[...] contact you with a response [...]".
struct DataSubject {
  static constexpr zweck::RecipientInfo kInfo{.id = "data-subject",
                                              .name = "The person that the data is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};

}  // namespace jodocus

#endif  // JODOCUS_RECIPIENTS_H_
