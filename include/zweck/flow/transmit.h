// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Transmit: out of the program, to a sink's recipient.
//
//   absl::Status sent = zweck::Transmit<Mailer>(customer, http);

#ifndef ZWECK_FLOW_TRANSMIT_H_
#define ZWECK_FLOW_TRANSMIT_H_

#include "zweck/check/transmit.h"
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// Sends the record in the transport's format. Errors are the transport's (see there), and
// kInvalidArgument or kOutOfRange for a record that holds text which is not UTF-8, or a value that
// is too long.
template <class S, class R, class TransportType>
absl::Status Transmit(const R& record, TransportType& transport) {
  using C = typename internal::RecordOf<R>::Category;
  if constexpr (Transport<TransportType> && internal::MayTransmit<R, S, TransportType>()) {
    internal::Leave<internal::SinkFlow<internal::Door::kTransmit, R, S, internal::TransmitRule<S>,
                                       static_cast<bool>(TransportType::kSeals)>>();
    return internal::Doors::Send(
        internal::kLayout<C, internal::Admitting<internal::TransmitRule<S>>>,
        internal::Doors::Whole(record), transport);
  } else {
    if constexpr (internal::kIsBroken<C>) {
      // ZWECK_CATEGORY said what is wrong with it.
    } else if constexpr (!Category<C>) {
      static_assert(
          internal::ArgumentIsACategory<C>,
          ZWECK_INTERNAL_SAY("flow-category",
                             "only a category passes a door. Put the value into a field of one, "
                             "and list it by ZWECK_CATEGORY in its own namespace."));
    } else if constexpr (!Sink<S>) {
      static_assert(
          internal::SinkDescribesItself<S>,
          ZWECK_INTERNAL_SAY("sink-info",
                             "a sink says what it is, for what, and whose. Add kInfo, Purposes and "
                             "Recipient."));
    } else if constexpr (!internal::kHasIds<S>) {
      static_assert(
          internal::SinkHasIds<S>,
          ZWECK_INTERNAL_SAY("sink-id",
                             "the ids of a sink, its purposes and its recipient are lower-case "
                             "words with hyphens. Mend the kInfo.id that is not."));
    } else if constexpr (!internal::kIsForSink<R, S>) {
      static_assert(internal::RecordIsCutDownForSink<C, typename internal::RecordOf<R>::CutFor, S>,
                    ZWECK_INTERNAL_SAY(
                        "minimize-sink",
                        "this record is cut down for another sink. Use Minimize for this one."));
    } else if constexpr (!internal::kIsWhole<R> &&
                         !internal::kAnyAdmitted<internal::TransmitRule<S>, C>) {
      static_assert(
          internal::MinimizeLeavesSomethingFor<C, S>,
          ZWECK_INTERNAL_SAY("minimize-empty",
                             "this sink may have no field of this category. Send something else."));
    } else if constexpr (!internal::kKeptArrive<internal::TransmitRule<S>, C,
                                                typename internal::RecordOf<R>::MustKeep>) {
      static_assert(
          internal::KeptFieldsArriveAt<
              S, internal::LeftOutOf<internal::TransmitRule<S>, C,
                                     typename internal::RecordOf<R>::MustKeep>>,
          ZWECK_INTERNAL_SAY(
              "minimize-keeps",
              "a field that must arrive is left out. Declare what this sink needs for it, if the "
              "policy allows it, or take it out of Keeps."));
    } else if constexpr (internal::kIsWhole<R> &&
                         !internal::kEachKeeps<internal::EveryPurposeRule<S>, C>) {
      using Bad = internal::Breaking<internal::EveryPurposeRule<S>, C>;
      static_assert(internal::FieldsAreDeclaredForEveryPurposeOf<S, Bad>,
                    ZWECK_INTERNAL_TELL((SentenceOf<S>(Bad{})), "transmit-purpose",
                                        "a field is not declared for every purpose of this sink. "
                                        "Declare it in its For, if the "
                                        "policy allows it, or use Minimize."));
    } else if constexpr (internal::kIsWhole<R> &&
                         !internal::kEachKeeps<internal::RecipientRule<S>, C>) {
      using Bad = internal::Breaking<internal::RecipientRule<S>, C>;
      static_assert(
          internal::FieldsAreSharedWithRecipientOf<S, typename S::Recipient, Bad>,
          ZWECK_INTERNAL_SAY("flow-recipient",
                             "a field may not go to this sink's recipient. Name it in SharedWith, "
                             "if the policy allows it, or use Minimize."));
    } else if constexpr (!Transport<TransportType>) {
      static_assert(
          internal::ArgumentIsATransport<TransportType>,
          ZWECK_INTERNAL_SAY("flow-transport",
                             "this is no transport. Give one that meets zweck::Transport."));
    } else {
      using Bad = internal::Breaking<internal::NoSecretRule<internal::TransmitRule<S>>, C>;
      static_assert(
          internal::SecretsAreSealedBy<TransportType, Bad>,
          ZWECK_INTERNAL_SAY(
              "flow-secret",
              "a Secret field goes only where it is sealed. Use a transport that seals."));
    }
    return {};
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_TRANSMIT_H_
