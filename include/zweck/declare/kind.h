// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A kind says what a value is (an e-mail address, a licence id, a count) and whether it points at
// a person. The kinds that ship with the library are in kinds.h; users add their own in the same
// way: a struct with a `static constexpr zweck::KindInfo kInfo`.

#ifndef ZWECK_DECLARE_KIND_H_
#define ZWECK_DECLARE_KIND_H_

#include <concepts>
#include <cstdint>

#include "zweck/declare/name.h"

namespace zweck {

// Does a value of this kind, alone or with others, point at a person? (GDPR Art. 4(1), recital 26)
// An organisation is not a person (recital 14), but a value that points at one is not anonymous.
enum class Identifies : std::uint8_t {
  kNo,            // says nothing about one person or organisation: a count, a product name
  kOrganisation,  // points at an organisation, not at a person: a client key, the URL of a site
  kIndirectly,    // together with other data: an account id, an IP address, a city, free text
  kDirectly,      // by itself: a name, an e-mail address
};

namespace internal {

// Never defined and not constexpr: leaving out a member of a `constexpr KindInfo` calls one of
// these in a constant expression, and the compiler refuses it by this name.
Literal AKindNeedsAnId();
Literal AKindNeedsADescription();
Identifies AKindMustSayWhetherItIdentifiesAPerson();
Literal AKindNeedsADpvTerm();
Literal AKindNeedsAFidesCategory();

template <bool>
struct Constant;

}  // namespace internal

//   constexpr KindInfo a{.id = "a", .description = "A", .identifies = Identifies::kNo,
//                        .dpv = "dpv:NonPersonalData", .fides = "system.operations"};  // compiles
//   constexpr KindInfo b{.id = "b", .description = "B"};  // refused: a kind says all of it
struct KindInfo {
  // Lower-case words with hyphens, unique: "email-address".
  Literal id = internal::AKindNeedsAnId();
  // Plain words for a privacy officer.
  Literal description = internal::AKindNeedsADescription();
  Identifies identifies = internal::AKindMustSayWhetherItIdentifiesAPerson();
  // A term of the W3C Data Privacy Vocabulary 2.3 as a compact IRI: "pd:EmailAddress".
  Literal dpv = internal::AKindNeedsADpvTerm();
  // A data category key of the Fides taxonomy: "user.contact.email".
  Literal fides = internal::AKindNeedsAFidesCategory();
  // A field of this kind may declare no purpose at all: it is held in memory and goes nowhere.
  bool withheld = false;
};

template <class K>
concept Kind = requires {
  { &K::kInfo } -> std::same_as<const KindInfo*>;  // static
  typename internal::Constant<K::kInfo.withheld>;  // constexpr, so nothing is left out
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_KIND_H_
