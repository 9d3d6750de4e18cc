// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is asked where nobody but the sink knows who gets the bytes, and how they travel: whom they
// are about, and whether they are sealed on their way.

#ifndef ZWECK_INTERNAL_CHECK_SINK_RULES_H_
#define ZWECK_INTERNAL_CHECK_SINK_RULES_H_

#include "zweck/declare/sink.h"
#include "zweck/internal/check/fields.h"
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

// Kept by what is no Subject and nests none, so that a category with one breaks it.
struct NoSubjectRule {
  template <class F>
  static constexpr bool kKeeps = !kTypeTraits<typename F::Type>.subject;
};
// At any depth.
template <class C>
inline constexpr bool kHasSubject = !kEachKeeps<NoSubjectRule, C>;

template <class S>
inline constexpr bool kGoesToThePerson = S::Recipient::kInfo.role == Role::kDataSubject;

template <class C, class S>
inline constexpr bool CategorySaysWhomItIsAbout = false;
struct PersonIsKnown {
  template <class A>
  static constexpr bool kKeeps =
      !kGoesToThePerson<typename A::Sink> || kHasSubject<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(CategorySaysWhomItIsAbout<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("flow-subject",
                                     "data that goes to the person it is about must say who that "
                                     "is. Tag the field that does with Subject."));
  }
};

template <class S, class Fields>
struct SecretsAreSealedOnTheirWayTo : FieldsSentence<S, Fields> {};
#define ZWECK_INTERNAL_SEAL_ON_THEIR_WAY(Told)                                                     \
  ZWECK_INTERNAL_TELL(Told, "flow-secret",                                                         \
                      "a Secret field goes only where it is sealed. Add using OnItsWay = "         \
                      "zweck::Sealed to the sink, if nobody but its recipient can read what goes " \
                      "there.")

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_SINK_RULES_H_
