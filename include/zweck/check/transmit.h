// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be sent to a sink? Each field must declare every purpose of the sink, because the
// bytes that leave have no tags; and the recipient is the controller, or named in the field's
// SharedWith.

#ifndef ZWECK_CHECK_TRANSMIT_H_
#define ZWECK_CHECK_TRANSMIT_H_

#include "zweck/internal/check/transport_rules.h"

namespace zweck {

// `Transmittable<Customer, Mailer>`: the category may be transmitted to the sink (if it has a
// Secret: by a transport that seals).
template <class C, class S>
concept Transmittable =
    internal::kPasses<internal::TransportRules,
                      internal::TransportAsked<C, S, internal::AnyTransportTo<S>, true>>;

}  // namespace zweck

#endif  // ZWECK_CHECK_TRANSMIT_H_
