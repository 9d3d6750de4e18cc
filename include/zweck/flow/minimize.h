// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Minimize: a record cut down, while compiling, to what a sink may have. It never happens silently:
// without it, one forbidden field refuses the whole record.
//
//   zweck::Transmit<Mailer>(zweck::Minimize<Mailer>(customer), http);
//
// Nothing is copied: the doors leave out the other fields, in nested categories too.

#ifndef ZWECK_FLOW_MINIMIZE_H_
#define ZWECK_FLOW_MINIMIZE_H_

#include "zweck/check/flow.h"
#include "zweck/declare/say.h"

namespace zweck {

namespace flow {
class Doors;
}

template <class S, class C>
Minimized<C, S> Minimize(const C& record);
template <class S, class C>
Minimized<C, S> Minimize(const C&& record);

// A view of a record for one sink, made by Minimize. The record must outlive it.
template <class C, class S>
class Minimized {
 private:
  friend class flow::Doors;
  friend Minimized Minimize<S, C>(const C& record);
  friend Minimized Minimize<S, C>(const C&& record);
  explicit Minimized(const C& record) : record_(&record) {}
  const C* record_;
};

template <class S, class C>
Minimized<C, S> Minimize(const C& record) {
  return Minimized<C, S>(record);
}

// The record would be gone before it is sent.
template <class S, class C>
Minimized<C, S> Minimize(const C&& record) {
  static_assert(
      check::RecordOutlivesMinimize<C, S>,
      ZWECK_INTERNAL_SAY("minimize-temporary",
                         "the record would be gone before it is sent. Give it a name first."));
  return Minimized<C, S>(record);
}

}  // namespace zweck

#endif  // ZWECK_FLOW_MINIMIZE_H_
