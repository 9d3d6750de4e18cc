// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Transmit: out of the program, to a sink's recipient.
//
//   absl::Status sent = zweck::Transmit<Mailer>(customer, http);

#ifndef ZWECK_FLOW_TRANSMIT_H_
#define ZWECK_FLOW_TRANSMIT_H_

#include "zweck/check/transmit.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// Sends the record in the transport's format. Errors are the transport's, and kInvalidArgument for
// text that is not UTF-8, kOutOfRange for a value that is too long, kFailedPrecondition within a
// transaction.
template <class S, class R, class TransportType>
absl::Status Transmit(const R& record, TransportType& transport, internal::Outside /*outside*/) {
  using Asked = internal::TransportAsked<R, S, TransportType, Transport<TransportType>>;
  if constexpr (internal::kPasses<internal::TransportRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kTransmit, Asked>>();
    return internal::Doors::Send<S>(
        internal::kLayout<typename Asked::Category, internal::Admitting<typename Asked::Leaves>>,
        internal::Doors::Whole(record), transport);
  } else {
    internal::BrokenRule<internal::TransportRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_TRANSMIT_H_
