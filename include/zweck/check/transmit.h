// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be sent to a sink? Each field must declare every purpose of the sink, because the
// tags end where the bytes leave; and the recipient is the controller, or named in the field's
// SharedWith.

#ifndef ZWECK_CHECK_TRANSMIT_H_
#define ZWECK_CHECK_TRANSMIT_H_

#include "zweck/check/persist.h"
#include "zweck/internal/check/flow.h"

namespace zweck {

namespace internal {

// How a field breaks a rule, in a refusal: the purposes that it lacks, and those that it has.
template <class Missing, class DeclaredFor>
struct NotDeclaredFor {};

// The purposes of a sink that a field does not declare.
template <class Declared, class Missing, class... Ps>
struct MissingAmong {
  using type = Missing;
};
template <class Declared, class... Missing, class P, class... Ps>
struct MissingAmong<Declared, For<Missing...>, P, Ps...>
    : MissingAmong<
          Declared,
          std::conditional_t<internal::kContains<Declared, P>, For<Missing...>, For<Missing..., P>>,
          Ps...> {};
template <class Declared, class... Ps>
typename MissingAmong<Declared, For<>, Ps...>::type MissingOf(For<Ps...>);

template <class S>
struct EveryPurposeRule {
  template <class F>
  static constexpr bool kKeeps = internal::kContainsAll<typename F::Purposes, typename S::Purposes>;
  template <class F>
  using Missing = decltype(MissingOf<typename F::Purposes>(typename S::Purposes{}));
  template <class F>
  using How = NotDeclaredFor<Missing<F>, DeclaredFor<F>>;
};

template <class S>
struct TransmitRule {
  template <class F>
  static constexpr bool kKeeps =
      EveryPurposeRule<S>::template kKeeps<F> && RecipientRule<S>::template kKeeps<F>;
};

}  // namespace internal

// `Transmittable<Customer, Mailer>`: the category may be transmitted to the sink (if it has a
// Secret: by a transport that seals).
template <class C, class S>
concept Transmittable = Category<C> && Sink<S> && internal::kHasIds<S> &&
                        internal::kEachKeeps<internal::TransmitRule<S>, C>;

namespace internal {

// Everything that Transmit asks, in one answer.
template <class R, class S, class TransportType>
consteval bool MayTransmit() {
  using C = typename RecordOf<R>::Category;
  if constexpr (!Category<C> || internal::kIsBroken<C> || !Sink<S> || !kIsForSink<R, S> ||
                !SaysWhetherItSeals<TransportType>) {
    return false;
  } else if constexpr (kIsWhole<R>) {
    return Transmittable<C, S> &&
           (TransportType::kSeals || kEachKeeps<NoSecretRule<TransmitRule<S>>, C>);
  } else {
    return kHasIds<S> && kAnyAdmitted<TransmitRule<S>, C> &&
           kKeptArrive<TransmitRule<S>, C, typename RecordOf<R>::MustKeep> &&
           (TransportType::kSeals || kEachKeeps<NoSecretRule<TransmitRule<S>>, C>);
  }
}

// The sentences; asked only where they do not hold.
template <class S, class Fields>
inline constexpr bool FieldsAreDeclaredForEveryPurposeOf = false;
template <class T>
inline constexpr bool ArgumentIsATransport = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_CHECK_TRANSMIT_H_
