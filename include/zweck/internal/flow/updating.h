// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind the writes that ask: an update as plain data, made of its parts, and what the flows leave
// in the binary.

#ifndef ZWECK_INTERNAL_FLOW_UPDATING_H_
#define ZWECK_INTERNAL_FLOW_UPDATING_H_

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/write_rules.h"
#include "zweck/internal/flow/asking.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck::internal {

// The record of what a write asks, if it does.
template <class Asked>
[[gnu::always_inline]] inline void LeaveAsked() {
  if constexpr (kAsks<Asked>) Leave<QuestionFlow<Door::kTest, Asked, false>>();
}

template <class Asked, class Sets>
struct UpdateFlow;
template <class Asked, class... Sets>
struct UpdateFlow<Asked, SetList<Sets...>> {
  using type = FieldsFlowOf<Asked, typename FieldAt<typename Sets::Pointer>::type...>;
};
template <class Asked>
using UpdateFlowOf = typename UpdateFlow<Asked, typename Asked::Sets>::type;

// What an update is about: its key, what it sets, and its conditions.
template <class Table, class Asked>
class Updated {
  using C = typename Asked::Category;
  static constexpr std::size_t kSize = FieldsSet<typename Asked::Sets>::kSize;

 public:
  template <class... Given>
  explicit Updated(const std::tuple<const Given&...>& given)
      : Updated(
            given,
            std::make_index_sequence<sizeof...(Given) - kSize - (Asked::Parts::kHasIf ? 1 : 0)>(),
            std::make_index_sequence<kSize>()) {}

  View<const void*> key() const { return key_.places(); }
  // Places of fields, and the record that has their values; null where it can't hold the one.
  View<std::size_t> set() const { return held_ ? View<std::size_t>(set_) : View(&unheld_, 1); }
  const void* record() const { return held_ ? &record_ : nullptr; }
  // The first Subject that is set and says nobody, or null.
  const SubjectName* OfNobody() const {
    return OfNobody(static_cast<typename Asked::Sets*>(nullptr));
  }
  auto conditions() {
    if constexpr (Asked::Parts::kHasIf) {
      return &conditions_;
    } else {
      return nullptr;
    }
  }

 private:
  template <class Given, std::size_t... kKeys, std::size_t... kSets>
  Updated(const Given& given, std::index_sequence<kKeys...>, std::index_sequence<kSets...>)
      : key_(std::get<kKeys>(given)...) {
    (Take<kSets>(std::get<sizeof...(kKeys) + kSets>(given)), ...);
    if constexpr (Asked::Parts::kHasIf) {
      Gatherer<Table>(conditions_).Add(std::get<sizeof...(kKeys) + kSize>(given).where);
    }
  }
  template <class... Sets>
  const SubjectName* OfNobody(SetList<Sets...>*) const {
    const SubjectName* nobody = nullptr;
    if constexpr (kHasSubject<C>) {
      ForMembersOf<C>([&]<class M>(M*) {
        using F = typename M::Field;
        if constexpr ((std::is_same_v<F, typename FieldAt<typename Sets::Pointer>::type> || ...)) {
          if (nobody == nullptr) nobody = SubjectOfNobodyIn<AllAdmitted, F>(ValueIn<M>(record_));
        }
      });
    }
    return nobody;
  }
  template <std::size_t kAt, class Set>
  void Take(const Set& set) {
    set_[kAt] = PlaceOf(Table::kRecord, FieldAt<typename Set::Pointer>::type::kNumber);
    set.Put(record_);
    if (set.held()) return;
    unheld_ = set_[kAt];
    held_ = false;
  }

  const KeyValues<KeyFieldsOf<C>> key_;
  std::array<std::size_t, kSize> set_{};
  C record_{};
  bool held_ = true;
  std::size_t unheld_ = 0;
  struct Nothing {};
  [[no_unique_address]] std::conditional_t<Asked::Parts::kHasIf, Gathered, Nothing> conditions_;
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_UPDATING_H_
