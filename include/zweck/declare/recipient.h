// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient is anybody who gets data, including the controller (GDPR Art. 4(9)).
//
//   struct Acme {
//     static constexpr zweck::RecipientInfo kInfo{
//         .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
//   };

#ifndef ZWECK_DECLARE_RECIPIENT_H_
#define ZWECK_DECLARE_RECIPIENT_H_

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "zweck/declare/name.h"

namespace zweck {

// GDPR Art. 4(7), 4(8) and 4(10). The controller needs no `SharedWith`, and neither does the person
// that a record is about (Art. 15), if a field of the category is tagged `Subject`.
enum class Role : std::uint8_t { kController, kProcessor, kThirdParty, kDataSubject };

namespace internal {

// Never defined and not constexpr: leaving out a member is refused by this name.
Literal ARecipientNeedsAnId();
Literal ARecipientNeedsAName();
Role ARecipientNeedsARole();
Literal ARecipientNeedsACountry();

}  // namespace internal

struct RecipientInfo {
  // Lower-case words with hyphens, unique in a policy: "acme".
  Literal id = internal::ARecipientNeedsAnId();
  Literal name = internal::ARecipientNeedsAName();
  Role role = internal::ARecipientNeedsARole();
  // Where the data goes: ISO 3166-1 alpha-2, "DE"; "" for data subjects, who may be anywhere.
  Literal country = internal::ARecipientNeedsACountry();
  // What protects a transfer to a country outside the EEA (GDPR Art. 45 to 49): "Standard
  // contractual clauses".
  Literal safeguards = {};
};

template <class R>
concept Recipient = requires {
  { R::kInfo } -> std::same_as<const RecipientInfo&>;
  typename std::bool_constant<R::kInfo.id.empty()>;  // constexpr, so nothing is left out
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_RECIPIENT_H_
