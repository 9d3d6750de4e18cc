// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Transmit: out of the program, to a sink's recipient.
//
//   absl::Status sent = zweck::Transmit<Mailer>(customer, http);

#ifndef ZWECK_FLOW_TRANSMIT_H_
#define ZWECK_FLOW_TRANSMIT_H_

#include "zweck/check/sentence.h"
#include "zweck/check/transmit.h"
#include "zweck/flow/doors.h"
#include "zweck/flow/flow_record.h"

namespace zweck {

// Sends the record in the transport's format. Errors are the transport's (see there), and
// kInvalidArgument or kOutOfRange for a record that holds text which is not UTF-8, or a value that
// is too long.
template <class S, class R, class TransportType>
absl::Status Transmit(const R& record, TransportType& transport) {
  using C = typename check::RecordOf<R>::Category;
  if constexpr (Transport<TransportType> && check::MayTransmit<R, S, TransportType>()) {
    flow::Leave<flow::SinkFlow<flow::Door::kTransmit, R, S, check::TransmitRule<S>,
                               static_cast<bool>(TransportType::kSeals)>>();
    return flow::Doors::Send(codec::kLayout<C, check::Admitting<check::TransmitRule<S>>>,
                             flow::Doors::Whole(record), transport);
  } else {
    if constexpr (declare::kIsBroken<C>) {
      // ZWECK_CATEGORY said what is wrong with it.
    } else if constexpr (!Category<C>) {
      static_assert(
          check::ArgumentIsACategory<C>,
          ZWECK_INTERNAL_SAY("flow-category",
                             "only a category passes a door. Put the value into a field of one, "
                             "and list it by ZWECK_CATEGORY in its own namespace."));
    } else if constexpr (!Sink<S>) {
      static_assert(
          check::SinkDescribesItself<S>,
          ZWECK_INTERNAL_SAY("sink-info",
                             "a sink says what it is, for what, and whose. Add kInfo, Purposes and "
                             "Recipient."));
    } else if constexpr (!check::kHasIds<S>) {
      static_assert(
          check::SinkHasIds<S>,
          ZWECK_INTERNAL_SAY("sink-id",
                             "the ids of a sink, its purposes and its recipient are lower-case "
                             "words with hyphens. Mend the kInfo.id that is not."));
    } else if constexpr (!check::kIsForSink<R, S>) {
      static_assert(check::RecordIsCutDownForSink<C, typename check::RecordOf<R>::CutFor, S>,
                    ZWECK_INTERNAL_SAY(
                        "minimize-sink",
                        "this record is cut down for another sink. Use Minimize for this one."));
    } else if constexpr (!check::kIsWhole<R> && !check::kAnyAdmitted<check::TransmitRule<S>, C>) {
      static_assert(
          check::MinimizeLeavesSomethingFor<C, S>,
          ZWECK_INTERNAL_SAY("minimize-empty",
                             "this sink may have no field of this category. Send something else."));
    } else if constexpr (!check::kKeptArrive<check::TransmitRule<S>, C,
                                             typename check::RecordOf<R>::MustKeep>) {
      static_assert(
          check::KeptFieldsArriveAt<S, check::LeftOutOf<check::TransmitRule<S>, C,
                                                        typename check::RecordOf<R>::MustKeep>>,
          ZWECK_INTERNAL_SAY(
              "minimize-keeps",
              "a field that must arrive is left out. Declare what this sink needs for it, if the "
              "policy allows it, or take it out of Keeps."));
    } else if constexpr (check::kIsWhole<R> && !check::kEachKeeps<check::EveryPurposeRule<S>, C>) {
      using Bad = check::Breaking<check::EveryPurposeRule<S>, C>;
      static_assert(check::FieldsAreDeclaredForEveryPurposeOf<S, Bad>,
                    ZWECK_INTERNAL_TELL((SentenceOf<S>(Bad{})), "transmit-purpose",
                                        "a field is not declared for every purpose of this sink. "
                                        "Declare it in its For, if the "
                                        "policy allows it, or use Minimize."));
    } else if constexpr (check::kIsWhole<R> && !check::kEachKeeps<check::RecipientRule<S>, C>) {
      using Bad = check::Breaking<check::RecipientRule<S>, C>;
      static_assert(
          check::FieldsAreSharedWithRecipientOf<S, typename S::Recipient, Bad>,
          ZWECK_INTERNAL_SAY("flow-recipient",
                             "a field may not go to this sink's recipient. Name it in SharedWith, "
                             "if the policy allows it, or use Minimize."));
    } else if constexpr (!Transport<TransportType>) {
      static_assert(
          check::ArgumentIsATransport<TransportType>,
          ZWECK_INTERNAL_SAY("flow-transport",
                             "this is no transport. Give one that meets zweck::Transport."));
    } else {
      using Bad = check::Breaking<check::NoSecretRule<check::TransmitRule<S>>, C>;
      static_assert(
          check::SecretsAreSealedBy<TransportType, Bad>,
          ZWECK_INTERNAL_SAY(
              "flow-secret",
              "a Secret field goes only where it is sealed. Use a transport that seals."));
    }
    return {};
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_TRANSMIT_H_
