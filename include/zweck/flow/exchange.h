// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Exchange: like Transmit, but returns the answer of the other side, as a body.
//
//   absl::StatusOr<zweck::Body> answer = zweck::Exchange<Mailer>(customer, http);
//   if (!answer.ok()) return answer.status();
//   absl::StatusOr<Receipt> receipt = zweck::FromJson<Receipt>(*answer);

#ifndef ZWECK_FLOW_EXCHANGE_H_
#define ZWECK_FLOW_EXCHANGE_H_

#include <absl/status/statusor.h>

#include "zweck/codec/body.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/check/transport_rules.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// Sends the record, and returns the body of the answer, which may be empty. Errors as Transmit. The
// body of an error response is thrown away.
template <class S, class R, class TransportType>
absl::StatusOr<Body> Exchange(const R& record, TransportType& transport,
                              internal::Outside /*outside*/) {
  using Asked = internal::ExchangeAsked<R, S, TransportType, Transport<TransportType>,
                                        AnsweringTransport<TransportType>>;
  if constexpr (internal::kPasses<internal::ExchangeRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kTransmit, Asked>>();
    return internal::Doors::Exchange<S>(
        internal::kLayout<typename Asked::Category, internal::Admitting<typename Asked::Leaves>>,
        internal::Doors::Whole(record), transport);
  } else {
    internal::BrokenRule<internal::ExchangeRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_EXCHANGE_H_
