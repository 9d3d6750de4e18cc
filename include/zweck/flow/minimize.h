// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Minimize: a record cut down, at compile time, to what a sink may have. This never happens
// silently: without it, one forbidden field refuses the whole record.
//
//   zweck::Transmit<Mailer>(zweck::Minimize<Mailer>(customer), http);
//
// Keeps names fields that must stay in; if one would be left out, the call does not compile. For a
// nested record it means all of its fields; Within names a single one:
//
//   zweck::Minimize<Mailer>(customer,
//                           zweck::Keeps(&Customer::email,
//                                        zweck::Within(&Customer::address, &Address::city)));
//
// Nothing is copied: the doors leave out the other fields, in nested categories too.

#ifndef ZWECK_FLOW_MINIMIZE_H_
#define ZWECK_FLOW_MINIMIZE_H_

#include "zweck/internal/check/record.h"
#include "zweck/internal/declare/say.h"

namespace zweck {

namespace internal {
class Doors;
}

template <class S, class C>
Minimized<C, S> Minimize(const C& record);
template <class S, class C, class... Ways>
Minimized<C, S, internal::SoundKept<C, Kept<Ways...>>> Minimize(const C& record,
                                                                Kept<Ways...> kept);

// A view of a record for one sink, made by Minimize. The record must outlive it.
template <class C, class S, class K>
class Minimized {
 private:
  friend class internal::Doors;
  template <class ForSink, class Of>
  friend Minimized<Of, ForSink> Minimize(const Of& record);
  template <class ForSink, class Of, class... Ways>
  friend Minimized<Of, ForSink, internal::SoundKept<Of, Kept<Ways...>>> Minimize(
      const Of& record, Kept<Ways...> kept);
  explicit Minimized(const C& record) : record_(&record) {}
  const C* record_;
};

namespace internal {

template <class T>
struct WayTo {
  using type = Way<T>;
};
template <class... Pointers>
struct WayTo<Way<Pointers...>> {
  using type = Way<Pointers...>;
};

}  // namespace internal

// Pointers to members, each of the category that the one before it nests.
template <class... Pointers>
constexpr Way<Pointers...> Within(Pointers...) {
  return {};
}

// Pointers to members, and what Within gives.
template <class... Members>
constexpr Kept<typename internal::WayTo<Members>::type...> Keeps(Members...) {
  return {};
}

template <class S, class C>
Minimized<C, S> Minimize(const C& record) {
  return Minimized<C, S>(record);
}

template <class S, class C, class... Ways>
Minimized<C, S, internal::SoundKept<C, Kept<Ways...>>> Minimize(const C& record, Kept<Ways...>) {
  if constexpr (!internal::kKeepsFields<C, Kept<Ways...>>) {
    static_assert(
        internal::KeepsNamesFieldsOf<C, Kept<Ways...>>,
        ZWECK_INTERNAL_SAY("minimize-keeps-field",
                           "Keeps names fields of the record. Give pointers to its members, and "
                           "Within for what is nested."));
  }
  return Minimized<C, S, internal::SoundKept<C, Kept<Ways...>>>(record);
}

// The record would be gone before it is sent.
template <class S, class C, class... Further>
  requires(sizeof...(Further) < 2)
Minimized<C, S> Minimize(const C&& record, Further...) {
  static_assert(
      internal::RecordOutlivesMinimize<C, S>,
      ZWECK_INTERNAL_SAY("minimize-temporary",
                         "the record would be gone before it is sent. Give it a name first."));
  return Minimize<S>(record);
}

}  // namespace zweck

#endif  // ZWECK_FLOW_MINIMIZE_H_
