// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category says about itself: its kInfo.

#ifndef ZWECK_DECLARE_CATEGORY_INFO_H_
#define ZWECK_DECLARE_CATEGORY_INFO_H_

#include "zweck/declare/name.h"
#include "zweck/declare/recipient.h"

namespace zweck {

namespace internal {

// Never defined and not constexpr: leaving out a member is refused by this name.
Literal ACategoryNeedsAnId();
Literal ACategoryNeedsADescription();
Literal ACategoryNeedsItsSubjects();
Literal ACategoryNeedsItsPolicySection();

}  // namespace internal

struct CategoryInfo {
  // Lower-case words with hyphens, unique in a policy: "customer". Names tables and messages.
  Literal id = internal::ACategoryNeedsAnId();
  // Plain words for the people it is about.
  Literal description = internal::ACategoryNeedsADescription();
  // Whom it is about (GDPR Art. 30(1)(c)): "customers".
  Literal subjects = internal::ACategoryNeedsItsSubjects();
  // The section of the privacy policy that allows it.
  Literal policy_section = internal::ACategoryNeedsItsPolicySection();
  // Whether you decide about the data or process it for somebody else (GDPR Art. 4(7), 4(8)).
  Role role = Role::kController;
  // An anonymous category holds nothing that points at a person or an organisation, has no Key, and
  // each of its values is one of a few (anonymous.h); a record of it tells no more bits than its
  // `Budget`.
  bool anonymous = false;
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_CATEGORY_INFO_H_
