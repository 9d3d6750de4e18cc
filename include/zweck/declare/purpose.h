// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose says why data is held (GDPR Art. 5(1)(b)). Each is a separate struct, so that the
// compiler can tell purposes apart:
//
//   struct ContactCustomer {
//     static constexpr zweck::PurposeInfo kInfo{
//         .id = "contact-customer",
//         .description = "Write to a customer about the app they use",
//         .legal_basis = zweck::LegalBasis::kContract};
//   };

#ifndef ZWECK_DECLARE_PURPOSE_H_
#define ZWECK_DECLARE_PURPOSE_H_

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "zweck/declare/name.h"

namespace zweck {

// GDPR Art. 6(1)(a) to (f). `kNotPersonal` is for data that is about nobody (recital 26).
enum class LegalBasis : std::uint8_t {
  kConsent,
  kContract,
  kLegalObligation,
  kVitalInterests,
  kPublicTask,
  kLegitimateInterests,
  kNotPersonal,
};

namespace internal {

// Never defined and not constexpr: leaving out a member calls one of these in a constant
// expression, and the compiler refuses it by this name.
Literal APurposeNeedsAnId();
Literal APurposeNeedsADescription();
LegalBasis APurposeNeedsALegalBasis();

}  // namespace internal

struct PurposeInfo {
  // Lower-case words with hyphens, unique in a policy: "contact-customer".
  Literal id = internal::APurposeNeedsAnId();
  // What is done, in plain words for the people the data is about: an infinitive without "to" and
  // without a full stop, since reports write "to answer questions". Not "Answering questions".
  Literal description = internal::APurposeNeedsADescription();
  LegalBasis legal_basis = internal::APurposeNeedsALegalBasis();
  // A purpose of the W3C Data Privacy Vocabulary 2.3 as a compact IRI: "dpv:CustomerCare". May be
  // empty.
  Literal dpv = {};
  // A data use key of the Fides taxonomy: "essential.service.operations.support". May be empty.
  Literal fides = {};
};

template <class P>
concept Purpose = requires {
  { P::kInfo } -> std::same_as<const PurposeInfo&>;
  typename std::bool_constant<P::kInfo.id.empty()>;  // constexpr, so nothing is left out
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_PURPOSE_H_
