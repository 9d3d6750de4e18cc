// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a field be disclosed to a sink? It must declare every purpose of the sink, because a value
// that leaves has no tags; the recipient is the controller, the person that the category is about,
// or named in the field's SharedWith; and a Secret needs a sink that says that it is sealed on its
// way.

#ifndef ZWECK_CHECK_DISCLOSE_H_
#define ZWECK_CHECK_DISCLOSE_H_

#include "zweck/internal/check/disclose_rules.h"

namespace zweck {

// `Disclosable<decltype(Patient::phone), TextMessages>`: the field may be disclosed to the sink.
template <class F, class S>
concept Disclosable = internal::kPasses<
    internal::DisclosureRules,
    internal::DisclosureAsked<S, internal::DisclosedFields<F>, internal::TakesAnything>>;

}  // namespace zweck

#endif  // ZWECK_CHECK_DISCLOSE_H_
