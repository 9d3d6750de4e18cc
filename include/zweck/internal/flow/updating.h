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

// What an update sets.
template <class Table, class Asked>
class WhatIsSet {
  using C = typename Asked::Category;
  static constexpr std::size_t kSize = FieldsSet<typename Asked::Sets>::kSize;

 public:
  // Places of fields, and the record that has their values; null where it can't hold the one.
  View<std::size_t> set() const { return held_ ? View<std::size_t>(set_) : View(&unheld_, 1); }
  const void* record() const { return held_ ? &record_ : nullptr; }
  // The first Subject that is set and says nobody, or null.
  const SubjectName* OfNobody() const {
    return OfNobody(static_cast<typename Asked::Sets*>(nullptr));
  }

 protected:
  template <class Pointer, class V>
  void Take(const SetTo<Pointer, V>& set) {
    const std::size_t place = PlaceOf(Table::kRecord, FieldAt<Pointer>::type::kNumber);
    set_[taken_++] = place;
    set.Put(record_);
    if (set.held()) return;
    unheld_ = place;
    held_ = false;
  }

 private:
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

  std::array<std::size_t, kSize> set_{};
  std::size_t taken_ = 0;
  C record_{};
  bool held_ = true;
  std::size_t unheld_ = 0;
};

// What an update is about: its key, what it sets, and its conditions.
template <class Table, class Asked>
class Updated : public WhatIsSet<Table, Asked> {
  static constexpr std::size_t kSize = FieldsSet<typename Asked::Sets>::kSize;

 public:
  template <class... Given>
  explicit Updated(const std::tuple<const Given&...>& given)
      : Updated(
            given,
            std::make_index_sequence<sizeof...(Given) - kSize - (Asked::Parts::kHasIf ? 1 : 0)>(),
            std::make_index_sequence<kSize>()) {}

  View<const void*> key() const { return key_.places(); }
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
    (this->Take(std::get<sizeof...(kKeys) + kSets>(given)), ...);
    if constexpr (Asked::Parts::kHasIf) {
      Gatherer<Table>(conditions_).Add(std::get<sizeof...(kKeys) + kSize>(given).where);
    }
  }

  const KeyValues<KeyFieldsOf<typename Asked::Category>> key_;
  struct Nothing {};
  [[no_unique_address]] std::conditional_t<Asked::Parts::kHasIf, Gathered, Nothing> conditions_;
};

// What an update of many is about, whose parts may stand in any order.
template <class Table, class Asked>
class UpdatedAll : public WhatIsSet<Table, Asked> {
 public:
  template <class... Parts>
  explicit UpdatedAll(const Parts&... parts) {
    (Add(parts), ...);
    gathered_.question.purpose = Asked::Purpose::kInfo.id;
  }
  Gathered& conditions() { return gathered_; }

 private:
  template <class Pointer, class V>
  void Add(const SetTo<Pointer, V>& set) {
    this->Take(set);
  }
  template <class Part>
  void Add(const Part& part) {
    Gatherer<Table>(gathered_).Add(part);
  }

  Gathered gathered_;
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_UPDATING_H_
