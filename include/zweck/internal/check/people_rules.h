// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What EraseSubject and ExportSubject ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_PEOPLE_RULES_H_
#define ZWECK_INTERNAL_CHECK_PEOPLE_RULES_H_

#include <concepts>
#include <cstddef>
#include <string>
#include <tuple>
#include <type_traits>

#include "zweck/declare/erasure.h"
#include "zweck/declare/value.h"
#include "zweck/internal/check/batch_rules.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/check/table_rules.h"
#include "zweck/internal/check/transport_rules.h"

namespace zweck {

template <class K>
class Who;

namespace internal {

// ---- Fields that say whom a record is about.

struct SubjectIsAnId {
  template <class F>
  static constexpr bool kKeeps = kIsAnId<ElementOf<typename F::Value>>;
};

template <class... Ks>
struct KindsGiven {
  template <class F>
  static constexpr bool kKeeps = (std::same_as<typename F::Kind, Ks> || ...);
};

// ---- What the doors are asked. `Whos`: the types of what says who it is.

template <class T>
struct KindIn {
  using type = void;
};
template <class K>
struct KindIn<Who<K>> {
  using type = K;
};

// `kErases`: it leaves alone what stays for a reason.
template <class T, class StoreType, bool kErases, bool kIsStore, bool kDoes, class... Ws>
struct PeopleAsked : TablesAsked<T> {
  using Given = StoreType;
  using Category = void;
  using Kinds = KindsGiven<typename KindIn<Ws>::type...>;
  static constexpr bool kGivenIsOne = kIsStore;
  static constexpr bool kStoreDoes = kDoes;
  static constexpr bool kIsErasure = kErases;
  static constexpr bool kWhosAreWhos =
      sizeof...(Ws) != 0 && (!std::is_void_v<typename KindIn<Ws>::type> && ...);
  template <template <class...> class List>
  using WhosIn = List<Ws...>;
};

template <class... Ws>
inline constexpr bool ArgumentsSayWhoItIs = false;
struct PersonIsGiven {
  template <class... Ws>
  struct Said {
    static constexpr void Refuse() {
      static_assert(
          ArgumentsSayWhoItIs<Ws...>,
          ZWECK_INTERNAL_SAY(
              "subject-who",
              "a person is found by their ids. Give at least one: zweck::Who<Kind>{id}."));
    }
  };
  template <class A>
  static constexpr bool kKeeps = A::kWhosAreWhos;
  template <class A>
  static constexpr void Refuse() {
    A::template WhosIn<Said>::Refuse();
  }
};

struct TablesRulesAreKept {
  template <class A>
  static constexpr bool kKeeps = kPasses<TablesRules, TablesAsked<typename A::Kept>>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = TablesAsked<typename A::Kept>;
    BrokenRule<TablesRules, Flow>::template Refuse<Flow>();
  }
};

// The first table for which a question is answered with no; void if there is none.
template <template <class, class> class Answer, class A, class T>
struct FirstTable : std::type_identity<void> {};
template <template <class, class> class Answer, class A, class T, class... Ts>
struct FirstTable<Answer, A, Tables<T, Ts...>>
    : std::conditional_t<Answer<A, T>::value, FirstTable<Answer, A, Tables<Ts...>>,
                         std::type_identity<T>> {};
template <template <class, class> class Answer, class A>
using TableWith = typename FirstTable<Answer, A, typename A::Kept>::type;

template <class T>
struct OfTable;
template <class S, class C>
struct OfTable<Table<S, C>> {
  using Sink = S;
  using Category = C;
  using Leaves = PersistRule<S>;
  static constexpr bool kHasPeople = kKeepsPeople<Leaves, C>;
  static constexpr bool kErasesPeople = kHasPeople && !kStaysForAReason<C>;
  // Is there something to do for a door?
  template <class A>
  static constexpr bool kConcerns = A::kIsErasure ? kErasesPeople : kHasPeople;
  template <class Rule>
  static constexpr bool kSubjectsKeep = kEachKeeps<KeptSubjects<Leaves, Rule>, C>;
  template <class Rule>
  using Subject = typename FirstFieldBreaking<KeptSubjects<Leaves, Rule>, C>::type;
  template <class A>
  using ToStore = StoreAsked<Minimized<C, S>, S, typename A::Given, A::kGivenIsOne>;
};

// May each table be kept in this store?
template <class A, class T>
struct IsKeptByGiven
    : std::bool_constant<kPasses<StoreRules, typename OfTable<T>::template ToStore<A>>> {};
struct StoreKeepsEachTable {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<IsKeptByGiven, A>>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = typename OfTable<TableWith<IsKeptByGiven, A>>::template ToStore<A>;
    BrokenRule<StoreRules, Flow>::template Refuse<Flow>();
  }
};

template <class A, class T>
struct HasAKeyForPeople
    : std::bool_constant<!OfTable<T>::template kConcerns<A> ||
                         !std::is_same_v<KeyFieldsOf<typename OfTable<T>::Category>, KeyFields<>>> {
};
template <class T>
inline constexpr bool TableOfPeopleHasAKey = false;
struct TablesOfPeopleHaveKeys {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<HasAKeyForPeople, A>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(TableOfPeopleHasAKey<TableWith<HasAKeyForPeople, A>>,
                  ZWECK_INTERNAL_SAY("subject-key",
                                     "records about people are found and erased by their key. Tag "
                                     "a field of this table's category with Key."));
  }
};

template <class A, class T>
struct SubjectsAreIds : std::bool_constant<!OfTable<T>::template kConcerns<A> ||
                                           OfTable<T>::template kSubjectsKeep<SubjectIsAnId>> {};
template <class T, class Field>
inline constexpr bool SubjectCanBeCompared = false;
struct EachSubjectIsAnId {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<SubjectsAreIds, A>>;
  template <class A>
  static constexpr void Refuse() {
    using T = TableWith<SubjectsAreIds, A>;
    using F = typename OfTable<T>::template Subject<SubjectIsAnId>;
    static_assert(SubjectCanBeCompared<T, FieldNamed<F>>,
                  ZWECK_INTERNAL_SAY("subject-value",
                                     "a Subject is an id. Make it text, bytes or a whole number, "
                                     "or a list of them."));
  }
};

template <class A, class T>
struct KindsAreGiven : std::bool_constant<!OfTable<T>::template kConcerns<A> ||
                                          OfTable<T>::template kSubjectsKeep<typename A::Kinds>> {};
template <class T, class Field, class K>
inline constexpr bool PersonIsGivenByKindOf = false;
struct EachTableIsReached {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<KindsAreGiven, A>>;
  template <class A>
  static constexpr void Refuse() {
    using T = TableWith<KindsAreGiven, A>;
    using F = typename OfTable<T>::template Subject<typename A::Kinds>;
    static_assert(PersonIsGivenByKindOf<T, FieldNamed<F>, typename F::Kind>,
                  ZWECK_INTERNAL_SAY("erase-unreached",
                                     "this table names people by another kind of id than those "
                                     "given. Give that too: zweck::Who<Kind>{id}, or "
                                     "zweck::Who<Kind>::None() if the person has none."));
  }
};

template <class T>
inline constexpr bool StoreCanErasePeople = false;
struct StoreErasesPeople {
  template <class A>
  static constexpr bool kKeeps = A::kStoreDoes;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        StoreCanErasePeople<typename A::Given>,
        ZWECK_INTERNAL_SAY(
            "subject-store",
            "this store can't find a person's rows and change them in one step. Give one that "
            "meets zweck::QueryableStore, zweck::UpdatingStore and zweck::TransactingStore."));
  }
};

using EraseSubjectRules =
    Rules<NothingIsAStatusOr, TablesRulesAreKept, PersonIsGiven, TablesOfPeopleHaveKeys,
          EachSubjectIsAnId, EachTableIsReached, StoreKeepsEachTable, StoreErasesPeople>;

// ---- ForEachSubject: the ids of one kind, for one purpose.

template <class K>
struct NoSubjectOf {
  template <class F>
  static constexpr bool kKeeps = !kIsSubject<F> || !std::same_as<typename F::Kind, K>;
};
// Does a field say whom a record is about by this kind of id, or nest what does?
template <class F, class K>
inline constexpr bool kLeadsToKind = [] {
  using Element = ElementOf<typename F::Value>;
  // NOLINTNEXTLINE(bugprone-branch-clone): the branches differ by the field
  if constexpr (kIsSubject<F>) {
    return std::same_as<typename F::Kind, K>;
  } else if constexpr (kListsItself<F>) {
    return !kEachKeeps<NoSubjectOf<K>, typename F::Category>;
  } else if constexpr (Listed<Element>) {
    return !kEachKeeps<NoSubjectOf<K>, Element>;
  } else {
    return false;
  }
}();
template <class Leaves, class K, class P>
struct SubjectsDeclare {
  template <class F>
  static constexpr bool kKeeps = !Admitting<Leaves>::template kAdmits<F> || !kLeadsToKind<F, K> ||
                                 kContains<typename F::Purposes, P>;
  template <class F>
  static constexpr bool kEnters = Leaves::template kKeeps<F>;
};

template <class T, class K, class P, class StoreType, bool kIsStore, bool kDoes, class Each,
          bool kTakes>
struct SubjectsAsked : PeopleAsked<T, StoreType, false, kIsStore, kDoes, Who<K>> {
  using Kind = K;
  using Purpose = P;
  using EachGiven = Each;
  static constexpr bool kStoreAnswers = kDoes;
  static constexpr bool kTakesPerson = kTakes;
};

template <class A, class T>
struct SubjectsDeclareIt
    : std::bool_constant<kEachKeeps<SubjectsDeclare<PersistRule<typename OfTable<T>::Sink>,
                                                    typename A::Kind, typename A::Purpose>,
                                    typename OfTable<T>::Category>> {};
template <class T, class Field, class P>
inline constexpr bool SubjectDeclaresThePurpose = false;
struct EachSubjectDeclaresIt {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<SubjectsDeclareIt, A>>;
  template <class A>
  static constexpr void Refuse() {
    using T = TableWith<SubjectsDeclareIt, A>;
    using Rule = SubjectsDeclare<PersistRule<typename OfTable<T>::Sink>, typename A::Kind,
                                 typename A::Purpose>;
    using F = typename FirstFieldBreaking<Rule, typename OfTable<T>::Category>::type;
    static_assert(SubjectDeclaresThePurpose<T, FieldNamed<F>, typename A::Purpose>,
                  ZWECK_INTERNAL_SAY("subject-purpose",
                                     "asking whom a table is about needs a purpose. Declare it in "
                                     "the For of this field, if the policy allows it."));
  }
};
template <class Each>
inline constexpr bool EachTakesAnIdAndATime = false;
struct EachTakesAPerson {
  template <class A>
  static constexpr bool kKeeps = A::kTakesPerson;
  template <class A>
  static constexpr void Refuse() {
    static_assert(EachTakesAnIdAndATime<typename A::EachGiven>,
                  ZWECK_INTERNAL_SAY("subject-callback",
                                     "ForEachSubject calls a function with an id and a time. Give "
                                     "absl::Status(const std::string&, absl::Time)."));
  }
};

// ---- ExportSubject: the same tables, and a transport to the person.

template <class T>
struct SinkOfTransport {
  using type = void;
};
template <class T>
  requires requires { typename T::ForSink; }
struct SinkOfTransport<T> {
  using type = typename T::ForSink;
};

template <class T, class StoreType, bool kIsStore, bool kAnswers, class TransportType,
          bool kIsTransport, class... Ws>
struct ExportAsked : PeopleAsked<T, StoreType, false, kIsStore, kAnswers, Ws...> {
  using ByTransport = TransportType;
  using ToSink = typename SinkOfTransport<TransportType>::type;
  static constexpr bool kTransports = kIsTransport;
  static constexpr bool kStoreAnswers = kAnswers;
  struct OfTransport {
    using Given = TransportType;
    using Category = void;
    static constexpr bool kGivenIsOne = kIsTransport;
  };
};

struct TransportIsNoStatusOr {
  template <class A>
  static constexpr bool kKeeps = NothingIsAStatusOr::kKeeps<typename A::OfTransport>;
  template <class A>
  static constexpr void Refuse() {
    NothingIsAStatusOr::Refuse<typename A::OfTransport>();
  }
};
struct TransportIsOne {
  template <class A>
  static constexpr bool kKeeps = Sink<typename A::ToSink> && A::kTransports;
  template <class A>
  static constexpr void Refuse() {
    GivenIsATransport::Refuse<typename A::OfTransport>();
  }
};

template <class S, class Recipient>
inline constexpr bool SinkBelongsToThePerson = false;
struct ExportGoesToThePerson {
  template <class A>
  static constexpr bool kKeeps = kGoesToThePerson<typename A::ToSink>;
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::ToSink;
    static_assert(SinkBelongsToThePerson<S, typename S::Recipient>,
                  ZWECK_INTERNAL_SAY("export-recipient",
                                     "what is exported goes to the person it is about. Open the "
                                     "transport for a sink whose recipient has "
                                     "Role::kDataSubject."));
  }
};

// What was sent stays sent, also where the transaction runs again.
struct ExportIsOutside {
  template <class A>
  static constexpr bool kKeeps = !kIsInTransaction<typename A::Given>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreIsInNoTransaction<typename A::Given>, ZWECK_INTERNAL_NOT_INSIDE);
  }
};

template <class A, class T>
using ToThePerson = TransportAsked<typename OfTable<T>::Category, typename A::ToSink,
                                   typename A::ByTransport, A::kTransports>;
template <class A, class T>
struct TransportTakesTable
    : std::bool_constant<!OfTable<T>::kHasPeople || kPasses<TransportRules, ToThePerson<A, T>>> {};
struct TransportTakesEachTable {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<TableWith<TransportTakesTable, A>>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = ToThePerson<A, TableWith<TransportTakesTable, A>>;
    BrokenRule<TransportRules, Flow>::template Refuse<Flow>();
  }
};

template <class T>
inline constexpr bool StoreCanBeAskedForPeople = false;
struct StoreFindsPeople {
  template <class A>
  static constexpr bool kKeeps = A::kStoreAnswers;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreCanBeAskedForPeople<typename A::Given>,
                  ZWECK_INTERNAL_SAY("where-store",
                                     "this store answers no questions. Give one that meets "
                                     "zweck::QueryableStore."));
  }
};

using ForEachSubjectRules = Rules<NothingIsAStatusOr, TablesRulesAreKept, EachSubjectDeclaresIt,
                                  StoreKeepsEachTable, StoreFindsPeople, EachTakesAPerson>;

using ExportSubjectRules =
    Rules<NothingIsAStatusOr, ExportIsOutside, TablesRulesAreKept, PersonIsGiven,
          TransportIsNoStatusOr, TransportIsOne, ExportGoesToThePerson, TablesOfPeopleHaveKeys,
          EachSubjectIsAnId, EachTableIsReached, StoreKeepsEachTable, StoreFindsPeople,
          TransportTakesEachTable>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_PEOPLE_RULES_H_
