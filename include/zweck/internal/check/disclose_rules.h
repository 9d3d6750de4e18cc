// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Disclose asks, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_DISCLOSE_RULES_H_
#define ZWECK_INTERNAL_CHECK_DISCLOSE_RULES_H_

#include <coroutine>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/sink_rules.h"
#include "zweck/internal/check/transport_rules.h"

namespace zweck::internal {

// ---- What is given: fields, and last what is called with their values.

template <class... Fs>
struct DisclosedFields {};

template <class Before, class... Args>
struct Parted {
  using Fields = Before;
  using Function = void;
};
template <class... Fs, class Last>
struct Parted<DisclosedFields<Fs...>, Last> {
  using Fields = DisclosedFields<Fs...>;
  using Function = std::remove_reference_t<Last>;
};
template <class... Fs, class First, class Second, class... Args>
struct Parted<DisclosedFields<Fs...>, First, Second, Args...>
    : Parted<DisclosedFields<Fs..., std::remove_cvref_t<First>>, Second, Args...> {};

// How a value is handed on: by value, if it fits into a register.
template <class T>
using Handed =
    std::conditional_t<std::is_trivially_copyable_v<T> && sizeof(T) <= 8, const T, const T&>;

// Stands for what a function would give that can't be called, so that nothing fails behind the
// refusal.
struct NothingWasCalled {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class Fs, class Function>
struct CallOf {
  static constexpr bool kIsCalled = false;
  using Given = NothingWasCalled;
};
template <class... Fs, class Function>
  requires(kIsField<Fs> && ...) &&
          requires(Function& f) { f(std::declval<Handed<typename Fs::Value>>()...); }
struct CallOf<DisclosedFields<Fs...>, Function> {
  static constexpr bool kIsCalled = true;
  // A reference, perhaps.
  using Given = decltype(std::declval<Function&>()(std::declval<Handed<typename Fs::Value>>()...));
};

// What the arguments of a call are, and what it gives: a value, never a reference.
template <class... Args>
struct Disclosure {
  using Fields = typename Parted<DisclosedFields<>, Args...>::Fields;
  using Function = typename Parted<DisclosedFields<>, Args...>::Function;
  using Result = std::remove_cvref_t<typename CallOf<Fields, Function>::Given>;
};

// Does what is read through a T belong to somebody else? A std::array owns what it has.
template <class T>
concept LooksOn =
    std::is_reference_v<T> || std::is_pointer_v<T> ||
    (std::is_class_v<T> && requires { sizeof(T); } && requires(T& view) {
      view.data();
      view.size();
    } && std::is_trivially_copyable_v<T> && !requires { std::tuple_size<T>::value; });
template <class T>
inline constexpr bool kPoints = LooksOn<T>;
template <template <class...> class Holder, class... Ts>
inline constexpr bool kPoints<Holder<Ts...>> = LooksOn<Holder<Ts...>> || (kPoints<Ts> || ...);

// Does a call go on after it has returned?
template <class Given, class Function, class... Values>
concept GoesOn =
    requires { typename std::coroutine_traits<Given, Values...>::promise_type; } ||
    requires { typename std::coroutine_traits<Given, Function&, Values...>::promise_type; } ||
    requires { typename std::coroutine_traits<Given, const Function&, Values...>::promise_type; } ||
    requires(Given&& given) { given.await_ready(); } ||
    requires(Given&& given) { std::move(given).operator co_await(); } ||
    requires(Given&& given) { operator co_await(std::move(given)); };

// Asked of the category of one of the fields.
template <class C, class S>
struct DisclosedFrom {
  using Category = C;
  using Sink = S;
};

template <class S, class Fs, class F>
struct DisclosureAsked;
template <class S, class... Fs, class F>
struct DisclosureAsked<S, DisclosedFields<Fs...>, F> {
  using Sink = S;
  using Function = F;
  using Fields = DisclosedFields<Fs...>;
  using Call = CallOf<Fields, F>;
  using Given = typename Call::Given;
};

// Stands in where no function is given, as in Disclosable.
struct TakesAnything {
  template <class T>
  void operator()(const T&) const {}
};

// The first argument that is not a field, or void.
template <class... Fs>
struct FirstNoField {
  using type = void;
};
template <class F, class... Fs>
struct FirstNoField<F, Fs...>
    : std::conditional_t<kIsField<F>, FirstNoField<Fs...>, std::type_identity<F>> {};

// ---- Rules, in the order in which they are asked.

template <class T>
inline constexpr bool ArgumentIsAField = false;
struct FieldsAreGiven {
  template <class Fs>
  struct Look;
  template <class... Fs>
  struct Look<DisclosedFields<Fs...>> {
    static constexpr bool kAllAre = sizeof...(Fs) > 0 && (kIsField<Fs> && ...);
    using First = typename FirstNoField<Fs...>::type;
  };
  template <class A>
  static constexpr bool kKeeps = Look<typename A::Fields>::kAllAre;
  template <class A>
  static constexpr void Refuse() {
    static_assert(ArgumentIsAField<typename Look<typename A::Fields>::First>,
                  ZWECK_INTERNAL_SAY("disclose-field",
                                     "only a field of a category is disclosed. Name each field "
                                     "that leaves, then a function of their values."));
  }
};

// Disclose has a function for each number of fields.
inline constexpr std::size_t kMostDisclosed = 12;
template <class Fs>
inline constexpr std::size_t kDisclosedCount = 0;
template <class... Fs>
inline constexpr std::size_t kDisclosedCount<DisclosedFields<Fs...>> = sizeof...(Fs);
template <std::size_t kFields>
inline constexpr bool FieldsAreAtMostTwelve = false;
struct FieldsAreFew {
  template <class A>
  static constexpr bool kKeeps = kDisclosedCount<typename A::Fields> <= kMostDisclosed;
  template <class A>
  static constexpr void Refuse() {
    RefuseThese<kDisclosedCount<typename A::Fields>>();
  }
  template <std::size_t kFields>
  static constexpr void RefuseThese() {
    static_assert(FieldsAreAtMostTwelve<kFields>,
                  ZWECK_INTERNAL_SAY("disclose-many",
                                     "Disclose takes twelve fields at most. Call it twice, or send "
                                     "the record with Transmit."));
  }
};

// A rule of a category, asked for that of each field.
template <Rule R, class S, class Fs>
struct FirstBreaking;
template <Rule R, class S>
struct FirstBreaking<R, S, DisclosedFields<>> {
  using type = void;
};
template <Rule R, class S, class F, class... Fs>
struct FirstBreaking<R, S, DisclosedFields<F, Fs...>>
    : std::conditional_t<R::template kKeeps<DisclosedFrom<typename F::Category, S>>,
                         FirstBreaking<R, S, DisclosedFields<Fs...>>,
                         std::type_identity<DisclosedFrom<typename F::Category, S>>> {};
template <Rule R>
struct ForEachCategory {
  template <class A>
  using First = typename FirstBreaking<R, typename A::Sink, typename A::Fields>::type;
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<First<A>>;
  template <class A>
  static constexpr void Refuse() {
    R::template Refuse<First<A>>();
  }
};

// A rule of one field, asked of each; and which break it, as a refusal names them.
template <class FieldRule, class Fs>
inline constexpr bool kDisclosedKeep = false;
template <class FieldRule, class... Fs>
inline constexpr bool kDisclosedKeep<FieldRule, DisclosedFields<Fs...>> =
    (FieldRule::template kKeeps<Fs> && ...);
template <class FieldRule, class... Fs>
auto BreakingAmong(DisclosedFields<Fs...>) {
  return decltype((Fields<>{} + ... + BreakingIn<FieldRule, Fs>())){};
}
template <class FieldRule, class A>
using DisclosedBreaking = decltype(BreakingAmong<FieldRule>(typename A::Fields{}));

struct Nests {};
struct NestsNothingRule {
  template <class F>
  static constexpr bool kKeeps = !Listed<ElementOf<typename F::Value>>;
  template <class F>
  using Breach = Nests;
};
template <class S, class C, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, Nests, kFields...>) {
  Open<C, kFields...>(out) << " is a record, whose fields go to " << S::kInfo.id << " one by one";
}
template <class S, class Fields>
struct FieldsNestNothing : FieldsSentence<S, Fields> {};
struct NoRecordIsGivenWhole {
  template <class A>
  static constexpr bool kKeeps = kDisclosedKeep<NestsNothingRule, typename A::Fields>;
  template <class A>
  static constexpr void Refuse() {
    using Told = FieldsNestNothing<typename A::Sink, DisclosedBreaking<NestsNothingRule, A>>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(Told, "disclose-nested",
                                      "a nested record can't be disclosed whole. Name the fields "
                                      "in it."));
  }
};

template <class Missing, class DeclaredFor>
struct NotDisclosedFor {};
template <class S>
struct DisclosePurposeRule : EveryPurposeRule<S> {
  template <class F>
  using Breach = NotDisclosedFor<typename EveryPurposeRule<S>::template Missing<F>, DeclaredFor<F>>;
};
template <class S, class C, class Missing, class Declared, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotDisclosedFor<Missing, Declared>, kFields...>) {
  Open<C, kFields...>(out) << " may not be disclosed to " << S::kInfo.id << " for ";
  out.List(Missing{}) << "; it is declared for: ";
  out.List(Declared{});
}
struct DisclosedFieldsDeclareEveryPurpose {
  template <class A>
  static constexpr bool kKeeps =
      kDisclosedKeep<DisclosePurposeRule<typename A::Sink>, typename A::Fields>;
  template <class A>
  static constexpr void Refuse() {
    using Told = FieldsAreDeclaredForEveryPurposeOf<
        typename A::Sink, DisclosedBreaking<DisclosePurposeRule<typename A::Sink>, A>>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "disclose-purpose",
                      "a field is not declared for every purpose of this sink. Declare it in its "
                      "For, if the policy allows it, or leave it out."));
  }
};

struct RecipientMayHaveDisclosedFields {
  template <class A>
  static constexpr bool kKeeps =
      kDisclosedKeep<RecipientRule<typename A::Sink>, typename A::Fields>;
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Told =
        FieldsAreSharedWithRecipientOf<S, typename S::Recipient,
                                       DisclosedBreaking<RecipientRule<typename A::Sink>, A>>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "flow-recipient",
                      "a field may not go to this sink's recipient. Name it in SharedWith, if the "
                      "policy allows it, or leave it out."));
  }
};

template <class S>
struct SealedForSinkRule {
  template <class F>
  static constexpr bool kKeeps = !F::kSecret || kIsSealedOnItsWay<S>;
  template <class F>
  using Breach = NotSealed;
};
struct DisclosedSecretsAreSealed {
  template <class A>
  static constexpr bool kKeeps =
      kDisclosedKeep<SealedForSinkRule<typename A::Sink>, typename A::Fields>;
  template <class A>
  static constexpr void Refuse() {
    using Told =
        SecretsAreSealedOnTheirWayTo<typename A::Sink,
                                     DisclosedBreaking<SealedForSinkRule<typename A::Sink>, A>>;
    static_assert(Holds<kTold<Told>>, ZWECK_INTERNAL_SEAL_ON_THEIR_WAY(Told));
  }
};

// What a function is called with, in a refusal.
template <class... Ts>
struct Values {};
template <class... Fs>
Values<Handed<typename Fs::Value>...> ValuesOf(DisclosedFields<Fs...>);
template <class Function, class Values>
inline constexpr bool FunctionTakesTheValues = false;
struct FunctionIsCalled {
  template <class A>
  static constexpr bool kKeeps = A::Call::kIsCalled;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        FunctionTakesTheValues<typename A::Function, decltype(ValuesOf(typename A::Fields{}))>,
        ZWECK_INTERNAL_SAY("disclose-callback",
                           "the last argument is called with the values of the fields, in order. "
                           "Give a function that takes them."));
  }
};

template <class Given>
inline constexpr bool ResultOwnsWhatItHolds = false;
struct ResultPointsNowhere {
  template <class A>
  static constexpr bool kKeeps = !kPoints<typename A::Given>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(ResultOwnsWhatItHolds<typename A::Given>,
                  ZWECK_INTERNAL_SAY("disclose-result",
                                     "the function returns something that may point at a value. "
                                     "Return an absl::Status, a number or a std::string."));
  }
};

template <class Given>
inline constexpr bool CallIsOverWhenItReturns = false;
template <class A, class Fs>
inline constexpr bool kGoesOn = false;
template <class A, class... Fs>
inline constexpr bool kGoesOn<A, DisclosedFields<Fs...>> =
    GoesOn<typename A::Given, typename A::Function, Handed<typename Fs::Value>...>;
struct CallDoesNotGoOn {
  template <class A>
  static constexpr bool kKeeps = !kGoesOn<A, typename A::Fields>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(CallIsOverWhenItReturns<typename A::Given>,
                  ZWECK_INTERNAL_SAY("disclose-coroutine",
                                     "a coroutine would go on after the values are gone. Give a "
                                     "function that is finished when it returns."));
  }
};

using DisclosureRules =
    Rules<FieldsAreGiven, FieldsAreFew, ForEachCategory<CategoryIsSound>,
          ForEachCategory<RecordIsOfACategory>, SinkHasInfo, SinkIdsAreValid, SinkHostsAreHosts,
          SinkRequestIsARequest, NoRecordIsGivenWhole, DisclosedFieldsDeclareEveryPurpose,
          ForEachCategory<PersonIsKnown>, RecipientMayHaveDisclosedFields,
          DisclosedSecretsAreSealed, FunctionIsCalled, ResultPointsNowhere, CallDoesNotGoOn>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_DISCLOSE_RULES_H_
