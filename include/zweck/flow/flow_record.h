// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What there is a record of: a flow, and the terms that it names. Each has
//
//   kNumber  its field in zweck.v1.Record
//   Facts()  what it says; see encoding.h
//   kNeeds   the terms that it names

#ifndef ZWECK_FLOW_FLOW_RECORD_H_
#define ZWECK_FLOW_FLOW_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "zweck/check/flow.h"
#include "zweck/codec/layout_of.h"
#include "zweck/flow/record.h"

namespace zweck::flow {

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

// The terms of a For, a SharedWith, or void in their place.
template <class List>
inline constexpr std::size_t kCountOf = 0;
template <template <class...> class List, class... Ts>
inline constexpr std::size_t kCountOf<List<Ts...>> = sizeof...(Ts);
template <template <class> class Record, std::size_t kMost, template <class...> class List,
          class... Ts>
constexpr void AddTerms(Needs<kMost>& needs, List<Ts...>*) {
  (needs.template Add<Record<Ts>>(), ...);
}
template <template <class> class Record, std::size_t kMost>
constexpr void AddTerms(Needs<kMost>&, void*) {}

template <class S>
struct SinkRecord {
  static constexpr std::uint32_t kNumber = 4;
  static constexpr SinkFacts Facts() {
    return {.info = &S::kInfo,
            .purposes = declare::kInfosIn<PurposeInfo, typename S::Purposes>,
            .recipient = &S::Recipient::kInfo};
  }
  static constexpr auto kNeeds = [] {
    Needs<kCountOf<typename S::Purposes> + 1> needs;
    AddTerms<PurposeRecord>(needs, static_cast<typename S::Purposes*>(nullptr));
    needs.template Add<RecipientRecord<typename S::Recipient>>();
    return needs;
  }();
};

template <class C>
struct CategoryRecord {
  static constexpr std::uint32_t kNumber = 5;
  static constexpr const declare::CategoryFacts& Facts() { return declare::kFacts<C>; }

  template <class F, std::size_t kMost>
  static constexpr void AddField(Needs<kMost>& needs) {
    using Element = declare::ElementOf<typename F::Value>;
    needs.template Add<KindRecord<typename F::Kind>>();
    AddTerms<PurposeRecord>(needs, static_cast<typename F::Purposes*>(nullptr));
    AddTerms<RecipientRecord>(needs, static_cast<typename F::Recipients*>(nullptr));
    if constexpr (declare::Listed<Element>) needs.template Add<CategoryRecord<Element>>();
  }
  template <class... Ms>
  static constexpr auto NeedsOf(boost::hana::tuple<Ms...>*) {
    Needs<(0 + ... +
           (2 + kCountOf<typename Ms::Field::Purposes> + kCountOf<typename Ms::Field::Recipients>))>
        needs;
    (AddField<typename Ms::Field>(needs), ...);
    return needs;
  }
  static constexpr auto kNeeds = NeedsOf(static_cast<declare::MembersOf<C>*>(nullptr));
};

template <class C>
struct IngestFlow {
  static constexpr std::uint32_t kNumber = 6;
  static constexpr FlowFacts Facts() { return {.door = Door::kIngest, .category = C::kInfo.id}; }
  static constexpr auto kNeeds = [] {
    Needs<1> needs;
    needs.template Add<CategoryRecord<C>>();
    return needs;
  }();
};

template <class F, class P>
struct UseFlow {
  static constexpr std::uint32_t kNumber = 6;
  static constexpr auto kName = declare::NameOf<F>();
  static constexpr FlowFacts Facts() {
    return {.door = Door::kUse,
            .category = F::Category::kInfo.id,
            .purpose = P::kInfo.id,
            .field = kName.view()};
  }
  static constexpr auto kNeeds = [] {
    Needs<2> needs;
    needs.template Add<CategoryRecord<typename F::Category>>();
    needs.template Add<PurposeRecord<P>>();
    return needs;
  }();
};

// To a sink and back. R: the category, or Minimized<category, sink>; Rule: what Minimize leaves.
template <Door kDoor, class R, class S, class Rule, bool kSealed>
struct SinkFlow {
  using C = typename check::RecordOf<R>::Category;
  static constexpr std::uint32_t kNumber = 6;
  static constexpr FlowFacts Facts() {
    FlowFacts facts{.door = kDoor, .category = C::kInfo.id, .sink = S::kInfo.id, .sealed = kSealed};
    if constexpr (!check::kIsWhole<R> && !check::kEachKeeps<Rule, C>) {
      facts.minimized = &codec::kLayout<C, check::Admitting<Rule>>;
    }
    return facts;
  }
  static constexpr auto kNeeds = [] {
    Needs<2> needs;
    needs.template Add<CategoryRecord<C>>();
    needs.template Add<SinkRecord<S>>();
    return needs;
  }();
};

}  // namespace zweck::flow

#endif  // ZWECK_FLOW_FLOW_RECORD_H_
