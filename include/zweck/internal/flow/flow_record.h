// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What there is a record of: a flow, and the terms that it names. Each has
//
//   kNumber  its field in zweck.v1.Record
//   Facts()  what it says; see encoding.h
//   kNeeds   the terms that it names

#ifndef ZWECK_INTERNAL_FLOW_FLOW_RECORD_H_
#define ZWECK_INTERNAL_FLOW_FLOW_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "zweck/internal/check/record.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/flow/record.h"
#include "zweck/view.h"

namespace zweck::internal {

template <class P>
struct PurposeRecord {
  static constexpr std::uint32_t kNumber = 1;
  static constexpr const PurposeInfo& Facts() { return P::kInfo; }
  static constexpr Needs<0> kNeeds{};
};

template <class K>
struct KindRecord {
  static constexpr std::uint32_t kNumber = 2;
  static constexpr const KindInfo& Facts() { return K::kInfo; }
  static constexpr Needs<0> kNeeds{};
};

template <class R>
struct RecipientRecord {
  static constexpr std::uint32_t kNumber = 3;
  static constexpr const RecipientInfo& Facts() { return R::kInfo; }
  static constexpr Needs<0> kNeeds{};
};

// The hashes of the records of all terms in a For or SharedWith; none of void in their place.
template <template <class> class Record, class... Ts>
struct TermHashes {
  static constexpr RecordHash kAll[] = {kTermHash<Record<Ts>>...};
};
template <template <class> class Record, class List>
inline constexpr View<RecordHash> kHashesOf{};
template <template <class> class Record, template <class...> class List, class T, class... Ts>
inline constexpr View<RecordHash> kHashesOf<Record, List<T, Ts...>>{
    TermHashes<Record, T, Ts...>::kAll};

template <class S>
struct SinkRecord {
  static constexpr std::uint32_t kNumber = 4;
  static constexpr SinkFacts Facts() {
    return {.info = &S::kInfo,
            .purposes = internal::kTagTraits<typename S::Purposes>.purposes,
            .recipient = &S::Recipient::kInfo,
            .hosts = kHostsOf<S>,
            .request = kRequestOf<S>};
  }
  static constexpr auto kNeeds = [] {
    constexpr View<RecordHash> kPurposes = kHashesOf<PurposeRecord, typename S::Purposes>;
    Needs<kPurposes.size() + 1> needs;
    for (const RecordHash purpose : kPurposes) needs.Add(purpose);
    needs.Add(kTermHash<RecipientRecord<typename S::Recipient>>);
    return needs;
  }();
};

template <class C>
struct CategoryRecord;

// What a category declares, wherever it stands.
template <class C>
inline constexpr std::uint64_t kMeaning =
    HashWithout<CategoryRecord<C>>(MessageSize(9, internal::kFacts<C>.place));

// What a field's type and tags name: the same for all such fields.
struct TypeNeeds {
  RecordHash kind;
  View<RecordHash> purposes;
  View<RecordHash> recipients;
  bool nests;
  RecordHash nested;      // nested categories only
  std::uint64_t meaning;  // of the nested category
};
template <class Type, bool kNests>
inline constexpr TypeNeeds kTypeNeeds = [] {
  TypeNeeds needs{.kind = kTermHash<KindRecord<typename Type::Kind>>,
                  .purposes = kHashesOf<PurposeRecord, typename Type::Purposes>,
                  .recipients = kHashesOf<RecipientRecord, typename Type::Recipients>,
                  .nests = kNests,
                  .nested = {},
                  .meaning = 0};
  if constexpr (kNests) {
    needs.nested = kTermHash<CategoryRecord<internal::ElementOf<typename Type::Value>>>;
    needs.meaning = kMeaning<internal::ElementOf<typename Type::Value>>;
  }
  return needs;
}();
// A category that lists itself needs no other record for that.
template <class F>
inline constexpr bool kNeedsNested =
    internal::Listed<internal::ElementOf<typename F::Value>> && !internal::kListsItself<F>;
constexpr std::size_t MostNeedsOf(const TypeNeeds* const* types, std::size_t size) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < size; ++i) {
    most += 2 + types[i]->purposes.size() + types[i]->recipients.size();
  }
  return most;
}

template <class C>
struct CategoryRecord {
  static constexpr std::uint32_t kNumber = 5;
  static constexpr const internal::CategoryFacts& Facts() { return internal::kFacts<C>; }

  template <class... Ms>
  static consteval auto NeedsOf(Members<Ms...>*) {
    constexpr const TypeNeeds* kTypes[] = {
        &kTypeNeeds<typename Ms::Field::Type, kNeedsNested<typename Ms::Field>>...};
    Needs<MostNeedsOf(kTypes, sizeof...(Ms))> needs;
    for (const TypeNeeds* type : kTypes) {
      needs.Add(type->kind);
      for (const RecordHash purpose : type->purposes) needs.Add(purpose);
      for (const RecordHash recipient : type->recipients) needs.Add(recipient);
      if (type->nests) needs.Add(type->nested, type->meaning);
    }
    return needs;
  }
  static constexpr auto kNeeds = NeedsOf(static_cast<internal::MembersOf<C>*>(nullptr));
};

template <class C>
struct IngestFlow {
  static constexpr std::uint32_t kNumber = 6;
  static constexpr FlowFacts Facts() { return {.door = Door::kIngest, .category = C::kInfo.id}; }
  static constexpr auto kNeeds = [] {
    Needs<1> needs;
    needs.Add(kTermHash<CategoryRecord<C>>, kMeaning<C>);
    return needs;
  }();
};

template <class F, class P>
struct UseFlow {
  static constexpr std::uint32_t kNumber = 6;
  static constexpr auto kName = internal::NameOf<F>();
  static constexpr FlowFacts Facts() {
    return {.door = Door::kUse,
            .category = F::Category::kInfo.id,
            .purpose = P::kInfo.id,
            .field = kName.view()};
  }
  static constexpr auto kNeeds = [] {
    Needs<2> needs;
    needs.Add(kTermHash<CategoryRecord<typename F::Category>>, kMeaning<typename F::Category>);
    needs.Add(kTermHash<PurposeRecord<P>>);
    return needs;
  }();
};

// To a sink and back, as what the rules were asked about says.
template <Door kDoor, class R, class S, class Leaves, bool kSealed>
struct SinkFlow {
  using C = typename RecordOf<R>::Category;
  static constexpr std::uint32_t kNumber = 6;
  static constexpr FlowFacts Facts() {
    FlowFacts facts{.door = kDoor, .category = C::kInfo.id, .sink = S::kInfo.id, .sealed = kSealed};
    if constexpr (!kIsWhole<R> && !kEachKeeps<Leaves, C>) {
      facts.minimized = {&kLayout<C, Admitting<Leaves>>, 1};
    }
    return facts;
  }
  static constexpr auto kNeeds = [] {
    Needs<2> needs;
    needs.Add(kTermHash<CategoryRecord<C>>, kMeaning<C>);
    needs.Add(kTermHash<SinkRecord<S>>);
    return needs;
  }();
};
template <Door kDoor, class Asked>
using FlowOf = SinkFlow<kDoor, typename Asked::Record, typename Asked::Sink, typename Asked::Leaves,
                        static_cast<bool>(Asked::Given::kSeals)>;

// Some fields of a category, and of what they nest as much as others admit.
template <class C, class Others, class... Fs>
struct OnlyFields {
  template <class G>
  static constexpr bool kAdmits =
      (std::is_same_v<Fs, G> || ...) ||
      (!std::is_same_v<C, typename G::Category> && Others::template kAdmits<G>);
};
// Persist of these.
template <class C, class S, class Leaves, bool kSealed, class... Fs>
struct FieldsFlow : SinkFlow<Door::kPersist, C, S, Leaves, kSealed> {
  static constexpr FlowFacts Facts() {
    return {.door = Door::kPersist,
            .category = C::kInfo.id,
            .sink = S::kInfo.id,
            .minimized = {&kLayout<C, OnlyFields<C, Admitting<Leaves>, Fs...>>, 1},
            .sealed = kSealed};
  }
};
template <class Asked, class... Fs>
using FieldsFlowOf =
    FieldsFlow<typename Asked::Category, typename Asked::Sink, typename Asked::Leaves,
               static_cast<bool>(Asked::Given::kSeals), Fs...>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_FLOW_RECORD_H_
